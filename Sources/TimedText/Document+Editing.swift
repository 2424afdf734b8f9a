extension Document {
    /// Gives a cue another text.
    public mutating func setText(_ text: CueText, at index: Int) {
        change(.changedText, at: index) { $0.with(text: .some(text), payload: .some(nil)) }
        cues[index].traits.formUnion(.anyMarkup)
    }

    /// Gives a cue another payload, in the markup of the document's format.
    public mutating func setPayload(_ payload: String, at index: Int) {
        guard payload != self.payload(of: cues[index]) else { return }
        change(.changedText, at: index) {
            $0.with(text: .some(nil), payload: .some(Array(payload.utf8)))
        }
        cues[index].traits.formUnion(.anyMarkup)
    }

    /// Gives a cue another identifier, or none when it is empty.
    public mutating func setIdentifier(_ identifier: String, at index: Int) {
        guard identifier != self.identifier(of: cues[index]) else { return }
        change(.changedIdentifier, at: index) { $0.with(identifier: .some(identifier)) }
        if identifier.isEmpty {
            cues[index].traits.remove(.identifier)
        } else {
            cues[index].traits.insert(.identifier)
        }
    }

    /// Gives a cue other settings.
    public mutating func setSettings(_ settings: CueSettings, at index: Int) {
        guard settings != self.settings(of: cues[index]) else { return }
        change(.changedSettings, at: index) { $0.with(settings: .some(settings)) }
    }

    /// A new cue that stands where another one does, in its style and with its attributes, for some
    /// of its time, from and to some milliseconds; it has no identifier and no text.
    public func part(of cue: Cue, from start: Int64, to end: Int64) -> Cue {
        let content = Cue.Content(
            settings: settings(of: cue), text: CueText(), style: style(of: cue),
            attributes: attributes(of: cue))
        var traits: Cue.Traits = [.inserted, .settings]
        traits.formUnion(.anyMarkup)
        return Cue(start: start, end: end, place: Cue.Place(), traits: traits, own: content)
    }

    private mutating func change(
        _ trait: Cue.Traits, at index: Int, _ changed: (Cue.Content) -> Cue.Content
    ) {
        cues[index].own = changed(cues[index].own ?? Cue.Content())
        cues[index].traits.insert(trait)
    }
}
