# docker build --tag newslint . && docker run --rm --volume "$PWD:/stories" newslint check
FROM python:3.13-slim AS build
COPY . /source
RUN pip wheel --no-cache-dir --wheel-dir /wheels /source

FROM python:3.13-slim
# The wheel built above is the only one there is, so there is no version to pin.
# hadolint ignore=DL3013
RUN --mount=type=bind,from=build,source=/wheels,target=/wheels \
    pip install --no-cache-dir --no-index --find-links /wheels newslint
RUN useradd --create-home --uid 1000 desk
USER 1000
WORKDIR /stories
ENTRYPOINT ["newslint"]
CMD ["check"]
