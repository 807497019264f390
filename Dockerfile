# Builds one image for every role: HTTP (the default), `worker.js` for the jobs, `cli.js` for migrations and commands.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc nx.json .swcrc tsconfig.base.json ./
COPY apps apps
COPY libs libs
COPY tools tools
RUN npm ci --no-audit --no-fund && npx nx run-many --target=build && npm prune --omit=dev --no-audit --no-fund

FROM node:24-bookworm-slim
ENV NODE_ENV=production
# The bounds keep a process under 350 MB; see tools/node-flags.mjs.
ENV NODE_OPTIONS="--enable-source-maps --max-old-space-size=256 --max-semi-space-size=16"
WORKDIR /app
COPY --from=build /app /app
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s CMD ["node", "-e", "fetch('http://127.0.0.1:3000/health/ready').then(({ok}) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "apps/api/dist/main.js"]
