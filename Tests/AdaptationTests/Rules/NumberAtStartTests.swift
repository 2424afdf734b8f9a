import Testing

@Suite("Numbers at the start")
struct NumberAtStartTests {
    @Test(
        "sentences that begin with digits are found",
        arguments: [
            ["⟦40⟧ people came."], ["Yes.\n- ⟦12⟧ men."], ["Go!", "⟦200⟧ of them."],
        ])
    func found(marked: [String]) throws {
        try RuleCheck("number-at-start", "en-US").expect(marked)
    }

    @Test(
        "numbers inside sentences, years, times and small numbers stay",
        arguments: [
            ["There are", "40 people."], ["1984 was cold."], ["12:30 is late."], ["40"],
            ["3 men."], ["40 km from here."], ["12, 13, 14"],
        ])
    func silent(texts: [String]) throws {
        try RuleCheck("number-at-start", "en-US").expect(texts)
    }
}
