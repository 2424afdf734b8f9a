internal import Adaptation
internal import Fonts
internal import TimedText

/// What a checker or an adapter was prepared from, so that the same is prepared only once.
struct PreparedKey: Hashable {
    private let rules: RuleKey
    private let source: String?
    private let audience: CheckOptions.Audience
    private let orientation: CheckOptions.Orientation
    private let frameRate: Double
    private let terms: [String]
    private let platform: String?
    private let fontSize: Double?
    private let font: ObjectIdentifier?
    private var steps: [Bool] = []
    private var videoRate: String?
    private var shots: [Int64] = []

    init(_ rules: RuleKey, source: String?, _ options: CheckOptions) {
        self.rules = rules
        self.source = source
        audience = options.audience
        orientation = options.orientation
        frameRate = options.frameRate
        terms = options.terms
        platform = options.platform
        fontSize = options.fontSize
        font = options.font.map(ObjectIdentifier.init)
    }

    /// Takes what an adapter is asked for besides.
    mutating func take(_ options: AdaptationOptions) {
        steps = [
            options.fixes, options.retimes, options.merges, options.splits, options.rebreaks,
            options.embeds,
        ]
        videoRate = options.frameRate?.description
        shots = options.shots.times
    }
}
