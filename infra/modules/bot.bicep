// The registration that lets Teams find the program, and the Teams channel.

@description('The handle of the bot, unique in the world.')
param name string

@description('Where the registration lies: a region keeps and handles the bot\'s data there.')
param location string

@description('What people see.')
param displayName string

@description('The host of the program.')
param host string

@description('The app registration that is the bot.')
param appId string

@description('Where it is noted which calls Bot Service could not deliver.')
param workspaceId string

@description('Tags.')
param tags object

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: location
  tags: tags
  kind: 'azurebot'
  sku: {
    // Teams is a standard channel: it costs nothing, and has no limit of messages.
    name: 'F0'
  }
  properties: {
    displayName: displayName
    endpoint: 'https://${host}/api/messages'
    msaAppType: 'SingleTenant'
    msaAppId: appId
    msaAppTenantId: tenant().tenantId
    disableLocalAuth: true
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: location
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      isEnabled: true
      acceptedTerms: true
      enableCalling: false
    }
  }
}

resource toWorkspace 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: bot
  name: 'logs'
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'BotRequest'
        enabled: true
      }
    ]
  }
}
