// Where the program's image lies. It is made first, because the rest needs an image to start.
targetScope = 'resourceGroup'

@description('What the registry is called: letters and digits, unique in the world.')
@minLength(5)
@maxLength(50)
param name string = take('gevinstbot${uniqueString(resourceGroup().id)}', 50)

@description('Where it lies.')
param location string = resourceGroup().location

resource registry 'Microsoft.ContainerRegistry/registries@2023-07-01' = {
  name: name
  location: location
  sku: {
    name: 'Basic'
  }
  properties: {
    // Whoever pushes or pulls signs in with Microsoft Entra; there is no user name with a password.
    adminUserEnabled: false
  }
}

@description('The registry\'s name, for main.bicep and the build.')
output name string = registry.name

@description('The registry\'s host, which the image\'s name begins with.')
output server string = registry.properties.loginServer
