// Everything the bot needs in Azure: an identity, a place to keep tables, the app itself, and its registration as a bot.
// There are no secrets: the identity is the bot's id in Teams, and its key to the tables.
targetScope = 'resourceGroup'

@description('What the resources are called. Lower-case letters, digits and hyphens.')
@minLength(3)
@maxLength(24)
param name string = 'gevinstbot'

@description('Where the resources lie. The bot registration itself is global.')
param location string = resourceGroup().location

@description('What people see the bot called in Teams until the app manifest is installed.')
param displayName string = 'GevinstBot'

@description('The size of the App Service plan. It must be one that can be always on, as the bot sends by the clock: B1 or larger.')
param planSku string = 'B1'

@description('How many instances run the bot. More than one is safe: leases in the tables keep them apart.')
@minValue(1)
@maxValue(10)
param instances int = 1

@description('How the storage account copies its data. ZRS keeps it through the loss of one building.')
@allowed([
  'Standard_LRS'
  'Standard_ZRS'
  'Standard_GRS'
  'Standard_GZRS'
])
param storageSku string = 'Standard_ZRS'

@description('The path of the network file on the app\'s own disk: organisations, members, meeting plan, indicators.')
param networkFile string = '/home/data/network.yaml'

@description('For how many days logs are kept. They carry ids only, never what people wrote. 0 keeps none.')
@allowed([
  0
  30
  90
  180
])
param logRetentionDays int = 30

@description('Tags for every resource.')
param tags object = {}

module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: {
    name: name
    location: location
    tags: tags
  }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  params: {
    name: take('${replace(name, '-', '')}${uniqueString(resourceGroup().id)}', 24)
    location: location
    sku: storageSku
    identityPrincipalId: identity.outputs.principalId
    tags: tags
  }
}

module app 'modules/app.bicep' = {
  name: 'app'
  params: {
    name: '${name}-${uniqueString(resourceGroup().id)}'
    location: location
    planSku: planSku
    instances: instances
    identityResourceId: identity.outputs.resourceId
    settings: {
      Bot__MicrosoftAppType: 'UserAssignedMSI'
      Bot__MicrosoftAppId: identity.outputs.clientId
      Bot__MicrosoftAppTenantId: tenant().tenantId
      Storage__Endpoint: storage.outputs.tableEndpoint
      Network__File: networkFile
    }
    tags: tags
  }
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    name: '${name}-${uniqueString(resourceGroup().id)}'
    displayName: displayName
    host: app.outputs.host
    identityResourceId: identity.outputs.resourceId
    identityClientId: identity.outputs.clientId
    tags: tags
  }
}

module logs 'modules/logs.bicep' = if (logRetentionDays > 0) {
  name: 'logs'
  params: {
    name: name
    location: location
    retentionDays: logRetentionDays
    appName: app.outputs.name
    tags: tags
  }
}

@description('The bot\'s id, for the Teams app manifest.')
output botAppId string = identity.outputs.clientId

@description('The app\'s host, for the Teams app manifest.')
output host string = app.outputs.host

@description('The app\'s name, to deploy to.')
output appName string = app.outputs.name
