using 'main.bicep'

param location = 'norwayeast'
param minReplicas = 1
param maxReplicas = 2
param isZoneRedundant = false
param storageSku = 'Standard_LRS'
param isStorageLocked = false
param logRetentionDays = 30
param tags = {
  product: 'GevinstBot'
  environment: 'test'
}

// From deploy.sh.
param botAppId = readEnvironmentVariable('GEVINSTBOT_APP_ID', '00000000-0000-0000-0000-000000000000')
param registryName = readEnvironmentVariable('GEVINSTBOT_REGISTRY', 'gevinstbot')
param image = readEnvironmentVariable('GEVINSTBOT_IMAGE', 'gevinstbot.azurecr.io/gevinstbot:none')
param networkFile = readEnvironmentVariable('GEVINSTBOT_NETWORK_FILE', '')
param firstLead = readEnvironmentVariable('GEVINSTBOT_FIRST_LEAD', '')
param organiser = readEnvironmentVariable('GEVINSTBOT_ORGANISER', '')
param alertEmail = readEnvironmentVariable('GEVINSTBOT_ALERT_EMAIL', '')
