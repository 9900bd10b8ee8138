class Absent {}

module.exports = { GPU: Absent, Input: Absent, Texture: Absent };
