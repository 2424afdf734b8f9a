import Testing

@testable import Adaptation

@Suite("Times in messages")
struct MillisecondsTests {
    @Test(
        "are seconds without needless digits",
        arguments: [
            (0, "0 s"), (1, "0.001 s"), (420, "0.42 s"), (1000, "1 s"), (61_050, "61.05 s"),
            (-80, "-0.08 s"), (-1500, "-1.5 s"), (Int64.max, "9223372036854775.807 s"),
            (Int64.min, "-9223372036854775.808 s"),
        ])
    func description(value: Int64, text: String) {
        #expect("\(Milliseconds(value))" == text)
    }
}
