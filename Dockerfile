# Each step of the build stage is mirrored in .ci/run: keep the two alike.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source

# What restore reads, first: these layers stay cached while only code changes.
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt ./
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

# The runtime image has no shell, so the folder for the volume is made here.
RUN mkdir -p /home-of-data/data

# "extra" brings ICU, which Unicode normalisation and case folding need.
FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra
WORKDIR /app
COPY --from=build /app ./
COPY --from=build --chown=$APP_UID:$APP_UID /home-of-data/ ./
ENV Urls=http://+:8080
EXPOSE 8080
VOLUME /app/data
USER $APP_UID
ENTRYPOINT ["dotnet", "Catalogue.Api.dll"]
