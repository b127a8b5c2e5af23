// Everything the bot needs in Azure but its app registration, which register-app.sh makes: one resource group is one installation, and
// one installation is one region. There are no secrets: a managed identity opens the tables and vouches for the app registration.
targetScope = 'resourceGroup'

@description('What the resources are called. Lower-case letters, digits and hyphens.')
@minLength(3)
@maxLength(20)
param name string = 'gevinstbot'

@description('Where the resources lie.')
param location string = resourceGroup().location

@description('The client id of the app registration that is the bot, the tab and the caller of Graph.')
@minLength(36)
@maxLength(36)
param botAppId string

@description('The Teams app\'s own id in its manifest, by which Graph installs it. Empty: Graph is left alone.')
param teamsAppId string = botAppId

@description('Where the bot registration keeps and handles what passes through it: a regional bot, for the EU data boundary.')
@allowed([
  'westeurope'
  'global'
])
param botLocation string = 'westeurope'

@description('What people see the bot called in Teams until the app manifest is installed.')
param displayName string = 'GevinstBot'

@description('The container image with its tag, in the registry that registry.bicep makes.')
param image string

@description('The name of that registry.')
param registryName string

@description('How many replicas always run. More than one is safe: leases in the tables keep them apart.')
@minValue(1)
@maxValue(10)
param minReplicas int = 2

@description('How many replicas may run when many people answer at once.')
@minValue(1)
@maxValue(10)
param maxReplicas int = 4

@description('Spread the replicas over the buildings of the region.')
param isZoneRedundant bool = true

@description('How the storage account copies its data. ZRS keeps it through the loss of one building.')
@allowed([
  'Standard_LRS'
  'Standard_ZRS'
  'Standard_GRS'
  'Standard_GZRS'
])
param storageSku string = 'Standard_ZRS'

@description('Whether the storage account can be deleted only after its lock has been taken away.')
param isStorageLocked bool = true

@description('The network file: organisations, members, meeting plan, indicators. It names people, so it is handled as a secret. Left out where a lead is named.')
@secure()
param networkFile string = ''

@description('The object id of the network lead who sets the network up in Teams, in place of a network file. Empty names nobody.')
param firstLead string = ''

@description('The mailbox that meetings are called from: its address. Empty: nobody is invited, and the meetings are had as a calendar link.')
param organiser string = ''

@description('For how many days logs are kept. They carry ids only, never what people wrote.')
@minValue(30)
@maxValue(730)
param logRetentionDays int = 30

@description('Who gets a mail when something is wrong. Empty sends none.')
param alertEmail string = ''

@description('Tags for every resource.')
param tags object = {}

var networkFilePath = empty(firstLead) ? '/network/network.yaml' : ''

module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: {
    name: name
    location: location
    registryName: registryName
    tags: tags
  }
}

module network 'modules/network.bicep' = {
  name: 'network'
  params: {
    name: name
    location: location
    tags: tags
  }
}

module logs 'modules/logs.bicep' = {
  name: 'logs'
  params: {
    name: name
    location: location
    retentionDays: logRetentionDays
    identityPrincipalId: identity.outputs.principalId
    tags: tags
  }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  params: {
    name: take('${replace(name, '-', '')}${uniqueString(resourceGroup().id)}', 24)
    location: location
    sku: storageSku
    isLocked: isStorageLocked
    identityPrincipalId: identity.outputs.principalId
    subnetId: network.outputs.endpointSubnetId
    dnsZoneId: network.outputs.tableZoneId
    workspaceId: logs.outputs.workspaceId
    tags: tags
  }
}

module app 'modules/app.bicep' = {
  name: 'app'
  params: {
    name: name
    location: location
    subnetId: network.outputs.appSubnetId
    workspaceId: logs.outputs.workspaceId
    identityResourceId: identity.outputs.resourceId
    image: image
    registryServer: identity.outputs.registryServer
    minReplicas: minReplicas
    maxReplicas: maxReplicas
    isZoneRedundant: isZoneRedundant
    networkFile: networkFile
    networkFilePath: networkFilePath
    settings: {
      Bot__MicrosoftAppType: 'SingleTenant'
      Bot__MicrosoftAppId: botAppId
      Bot__MicrosoftAppTenantId: tenant().tenantId
      Bot__FederatedIdentityClientId: identity.outputs.clientId
      Storage__Endpoint: storage.outputs.tableEndpoint
      Storage__IdentityClientId: identity.outputs.clientId
      Network__File: networkFilePath
      Network__FirstLead: firstLead
      Graph__TeamsAppId: teamsAppId
      Graph__Organiser: organiser
      APPLICATIONINSIGHTS_CONNECTION_STRING: logs.outputs.connectionString
    }
    tags: tags
  }
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    name: '${name}-${uniqueString(resourceGroup().id)}'
    location: botLocation
    displayName: displayName
    host: app.outputs.host
    appId: botAppId
    workspaceId: logs.outputs.workspaceId
    tags: tags
  }
}

module alerts 'modules/alerts.bicep' = if (!empty(alertEmail)) {
  name: 'alerts'
  params: {
    name: name
    location: location
    email: alertEmail
    appId: app.outputs.id
    appName: name
    minReplicas: minReplicas
    tableServiceId: storage.outputs.tableServiceId
    workspaceId: logs.outputs.workspaceId
    tags: tags
  }
}

@description('The identity that vouches for the app registration: the subject of its federated credential.')
output identityPrincipalId string = identity.outputs.principalId

@description('The program\'s host, for the app registration and the Teams app manifest.')
output host string = app.outputs.host
