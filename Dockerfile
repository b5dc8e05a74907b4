# .ci/image.sh runs the COPY and RUN lines of the build stage without Docker, so keep them simple.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source

# Copy the project files first: the restored packages stay cached as long as only code changes.
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt ./
COPY src/Catalogue.Text/Catalogue.Text.csproj src/Catalogue.Text/
COPY src/Catalogue.Search/Catalogue.Search.csproj src/Catalogue.Search/
COPY src/Catalogue.Records/Catalogue.Records.csproj src/Catalogue.Records/
COPY src/Catalogue.Formats/Catalogue.Formats.csproj src/Catalogue.Formats/
COPY src/Catalogue.Data/Catalogue.Data.csproj src/Catalogue.Data/
COPY src/Catalogue.Api/Catalogue.Api.csproj src/Catalogue.Api/
COPY migrations/Catalogue.Migrations.Sqlite/Catalogue.Migrations.Sqlite.csproj migrations/Catalogue.Migrations.Sqlite/
COPY migrations/Catalogue.Migrations.Postgres/Catalogue.Migrations.Postgres.csproj migrations/Catalogue.Migrations.Postgres/
RUN dotnet restore src/Catalogue.Api

COPY .editorconfig ./
COPY seed/ seed/
COPY src/ src/
COPY migrations/ migrations/
RUN dotnet publish src/Catalogue.Api --configuration Release --no-restore --output /app

# Create the data folder here, because the runtime image has no shell to do it.
RUN mkdir -p /home-of-data/data

# The "extra" image contains ICU, which the program needs for Unicode normalisation and case folding.
FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra
WORKDIR /app
COPY --from=build /app ./
COPY --from=build --chown=$APP_UID:$APP_UID /home-of-data/ ./
ENV Urls=http://+:8080
EXPOSE 8080
VOLUME /app/data
USER $APP_UID
ENTRYPOINT ["dotnet", "Catalogue.Api.dll"]
