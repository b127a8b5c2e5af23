// What the program says and what Azure says of it, kept for a while where it can be searched.

@description('The name of the workspace.')
param name string

@description('Where it lies.')
param location string

@description('For how many days.')
param retentionDays int

@description('Tags.')
param tags object

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    retentionInDays: retentionDays
    sku: {
      name: 'PerGB2018'
    }
    features: {
      // Reading and writing the log takes a role, never the workspace's key.
      disableLocalAuth: true
      enableLogAccessUsingOnlyResourcePermissions: true
    }
  }
}

output workspaceId string = workspace.id
