// The program's identity: it opens the tables, and vouches for the app registration that is the bot.

@description('The name of the identity.')
param name string

@description('Where it lies.')
param location string

@description('Tags.')
param tags object

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: name
  location: location
  tags: tags
}

output resourceId string = identity.id
output clientId string = identity.properties.clientId
output principalId string = identity.properties.principalId
