# docker build --tag newslint . && docker run --rm --volume "$PWD:/stories" newslint check
FROM python:3.13-slim AS build
COPY . /source
RUN pip wheel --no-cache-dir --wheel-dir /wheels /source

FROM python:3.13-slim
RUN --mount=type=bind,from=build,source=/wheels,target=/wheels \
    pip install --no-cache-dir --no-index --find-links /wheels newslint
RUN useradd --create-home desk
USER desk
WORKDIR /stories
ENTRYPOINT ["newslint"]
CMD ["check"]
