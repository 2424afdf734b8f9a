public import TimedText

extension ChangeLog {
    /// A cue that a person has to shorten, and by how much.
    public struct Left: Sendable, Hashable {
        /// The cue's place in the file that was written, from 1.
        public let cue: Int
        /// When the cue appears, in milliseconds.
        public let start: Int64
        /// The length of the text in the unit of the locale.
        public let length: Double
        /// How many units can be read in the longest time that the cue can get.
        public let fits: Double
        /// How many units have to go.
        public let cut: Double
        /// The longest time that the cue can get, in milliseconds.
        public let duration: Int64

        public init(
            cue: Int, start: Int64, length: Double, fits: Double, cut: Double, duration: Int64
        ) {
            self.cue = cue
            self.start = start
            self.length = length
            self.fits = fits
            self.cut = cut
            self.duration = duration
        }

        /// What is to be cut in a document, or `nil` when it has no such cue.
        public init?(_ cut: RemainingCut, in document: Document) {
            guard document.cues.indices.contains(cut.source) else { return nil }
            self.init(
                cue: cut.source + 1, start: document.cues[cut.source].start, length: cut.length,
                fits: cut.fits, cut: cut.cut, duration: cut.duration)
        }
    }
}
