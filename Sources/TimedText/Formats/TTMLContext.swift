/// What a TTML element hands down to those inside it.
struct TTMLContext {
    var interval = TTMLInterval()
    /// The style as it is inherited, without that of the region.
    var style = TTMLStyle()
    var region: String?
    var isPreserved = false
    var language: String?
    var agent: String?
    /// The names of styles that the element and those around it refer to.
    var styleNames: [String] = []
    /// The style that the element itself says.
    var own = TTMLStyle()
}
