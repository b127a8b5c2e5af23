using 'main.bicep'

param name = 'gevinstbot'
param botAppId = readEnvironmentVariable('GEVINSTBOT_APP_ID', '00000000-0000-0000-0000-000000000000')
param location = 'norwayeast'
param planSku = 'B1'
param instances = 1
param storageSku = 'Standard_ZRS'
param networkFile = '/home/data/network.yaml'
param logRetentionDays = 30
param tags = {
  product: 'GevinstBot'
}
