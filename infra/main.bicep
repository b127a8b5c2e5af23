// Everything the bot needs in Azure: an identity, a place to keep tables, the app itself, and its registration as a bot.
// There are no secrets: the identity opens the tables, and vouches for the app registration that is the bot.
targetScope = 'resourceGroup'

@description('What the resources are called. Lower-case letters, digits and hyphens.')
@minLength(3)
@maxLength(24)
param name string = 'gevinstbot'

@description('Where the resources lie.')
param location string = resourceGroup().location

@description('The client id of the app registration that is the bot, the tab and the caller of Graph: register-app.sh makes it.')
@minLength(36)
@maxLength(36)
param botAppId string

@description('Where the bot registration keeps and handles what passes through it: a regional bot, for the EU data boundary.')
@allowed([
  'westeurope'
  'global'
])
param botLocation string = 'westeurope'

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
      Bot__MicrosoftAppType: 'SingleTenant'
      Bot__MicrosoftAppId: botAppId
      Bot__MicrosoftAppTenantId: tenant().tenantId
      Bot__FederatedIdentityClientId: identity.outputs.clientId
      Storage__Endpoint: storage.outputs.tableEndpoint
      Storage__IdentityClientId: identity.outputs.clientId
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
    location: botLocation
    host: app.outputs.host
    appId: botAppId
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

@description('The identity that vouches for the app registration: the subject of its federated credential.')
output identityPrincipalId string = identity.outputs.principalId

@description('The app\'s host, for the Teams app manifest.')
output host string = app.outputs.host

@description('The app\'s name, to deploy to.')
output appName string = app.outputs.name
