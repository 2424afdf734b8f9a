import Testing

@testable import Adaptation

@Suite("Amounts in messages")
struct AmountTests {
    @Test(
        "have at most one digit after the point",
        arguments: [
            (0, "0"), (13, "13"), (13.5, "13.5"), (13.04, "13"), (13.05, "13.1"), (-0.5, "-0.5"),
            (-0.04, "0"), (99.99, "100"), (1e16, "1e+16"), (.infinity, "inf"),
        ])
    func description(value: Double, text: String) { #expect("\(Amount(value))" == text) }
}
