# syntax=docker/dockerfile:1

# The SPA, built by the Node that is supported longest.
FROM node:24-slim AS spa
WORKDIR /build/frontend
COPY frontend/package.json frontend/package-lock.json frontend/.npmrc ./
RUN npm ci --no-audit --no-fund
WORKDIR /build
COPY schema.graphql ./
COPY frontend ./frontend
RUN npm --prefix frontend run build

# The Python packages, exactly the pinned and hashed ones; compiled, because the container may not write them later.
FROM python:3.11-slim AS packages
WORKDIR /build
COPY requirements ./requirements
RUN python -m venv /opt/causeway \
 && /opt/causeway/bin/pip install --quiet --no-cache-dir --require-hashes -r requirements/uv.txt \
 && VIRTUAL_ENV=/opt/causeway /opt/causeway/bin/uv pip sync --quiet --no-cache --compile-bytecode \
      --require-hashes requirements/run.txt
COPY pyproject.toml README.md ./
COPY backend ./backend
COPY --from=spa /build/backend/causeway/web/spa ./backend/causeway/web/spa
COPY --from=spa /build/frontend/node_modules/@expo-google-fonts/noto-serif-hk/400Regular/NotoSerifHK_400Regular.ttf ./backend/causeway/forms/fonts/NotoSerifHK-Regular.ttf
COPY --from=spa /build/frontend/node_modules/@expo-google-fonts/noto-serif-hk/700Bold/NotoSerifHK_700Bold.ttf ./backend/causeway/forms/fonts/NotoSerifHK-Bold.ttf
COPY --from=spa /build/frontend/node_modules/@expo-google-fonts/noto-serif-hk/LICENSE_FONT ./backend/causeway/forms/fonts/OFL-NotoSerifHK.txt
RUN VIRTUAL_ENV=/opt/causeway /opt/causeway/bin/uv pip install --quiet --offline --compile-bytecode \
      --no-deps --no-build-isolation .

# What runs: no compiler, no Node, no root.
FROM python:3.11-slim
ENV PATH=/opt/causeway/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    CAUSEWAY_PROFILE=production \
    CAUSEWAY_HOST=0.0.0.0 \
    CAUSEWAY_PORT=8000 \
    CAUSEWAY_DATA_DIR=/data
RUN groupadd --system --gid 10001 causeway \
 && useradd --system --uid 10001 --gid causeway --home-dir /data --shell /usr/sbin/nologin causeway \
 && install --directory --owner causeway --group causeway /data
COPY --from=packages /opt/causeway /opt/causeway
USER causeway
VOLUME /data
EXPOSE 8000
# Open requests get 25 s to end; only then may the container be killed.
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s CMD ["python", "-c", \
  "import urllib.request as u; u.urlopen(u.Request('http://127.0.0.1:8000/healthz', headers={'Host': 'localhost'}), timeout=2)"]
CMD ["causeway", "serve"]
