#!/bin/sh
# Gradescope runs this once, when it makes the image: Node, and the course with its dependencies.
set -eu

root=${AUTOGRADER_ROOT:-/autograder}
node=v20.19.5

apt-get update
apt-get install -y --no-install-recommends ca-certificates curl xz-utils
case $(uname -m) in
  aarch64) platform=linux-arm64 ;;
  *) platform=linux-x64 ;;
esac
curl -fsSL -o /tmp/node.tar.xz "https://nodejs.org/dist/$node/node-$node-$platform.tar.xz"
tar -xJf /tmp/node.tar.xz -C /usr/local --strip-components=1
rm /tmp/node.tar.xz

cd "$root/source/course"
# Grading needs none of the programs that dependencies would install.
npm ci --ignore-scripts
npm run build
