# The program as a container: no shell, no package manager, a user who isn't root, and nothing written to its own disk.
#
#   docker build --tag gevinstbot .
#   docker run --read-only --tmpfs /tmp --publish 8080:8080 --env … gevinstbot        the settings: docs/OPERATIONS.md

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
# The font of archived documents, the client of Teams and Fluent's themes come from npm, which the build calls.
COPY --from=node:22-slim /usr/local/bin/ /usr/local/bin/
COPY --from=node:22-slim /usr/local/lib/node_modules/ /usr/local/lib/node_modules/
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt .editorconfig ./
COPY src ./src
COPY manifest ./manifest
RUN dotnet publish src/GevinstBot --configuration Release --output /app -p:UseAppHost=false -p:RestoreLockedMode=true

# "chiseled": only what .NET needs. "extra": ICU, as numbers and words are Norwegian, and the time zones.
FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra
WORKDIR /app
COPY --from=build /app ./
# A diagnostic port would be a file to write.
ENV DOTNET_EnableDiagnostics=0 \
    ASPNETCORE_HTTP_PORTS=8080
EXPOSE 8080
USER $APP_UID
ENTRYPOINT ["dotnet", "GevinstBot.dll"]
