# Builds Ordo and keeps what serving it takes: the two bundles and the packages the API needs. PostgreSQL comes from elsewhere.
ARG NODE=node:26-bookworm-slim

FROM ${NODE} AS build
WORKDIR /src
COPY package.json package-lock.json .npmrc ./
RUN npm ci --loglevel=error
COPY . .
RUN node tools/build.mjs --force

FROM ${NODE} AS packages
WORKDIR /src
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --omit=optional --ignore-scripts --loglevel=error

FROM ${NODE}
ENV NODE_ENV=production PORT=3000 ORDO_DATA=/var/lib/ordo
WORKDIR /app
RUN install -d -o node -g node -m 0700 /var/lib/ordo
COPY LICENSE package.json ./
COPY --from=packages /src/node_modules node_modules
COPY --from=build /src/dist dist
USER node
VOLUME /var/lib/ordo
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=6 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "--max-semi-space-size=4", "dist/apps/api/main.mjs"]
