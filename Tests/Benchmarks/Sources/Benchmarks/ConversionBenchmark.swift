import CBound
import Diagnostics
import TimedText

/// SubRip to WebVTT in memory on one core, against a minimal rewrite in C.
enum ConversionBenchmark {
    /// Converts as the program does: tell the encoding, read, write.
    static func convert(_ bytes: [UInt8]) throws -> [UInt8] {
        var findings: [Finding] = []
        let source = try SourceText(decoding: bytes, name: "bench.srt", findings: &findings)
        let document = try SubRip.read(source, options: ReadingOptions(), findings: &findings)
        return try document.written(as: WebVTT.self, findings: &findings)
    }

    static func rows() throws -> [Row] {
        let input = MixedCues.subRip(count: 100_000)
        var output = [UInt8](repeating: 0, count: input.count + 64)
        var sizes = (0, 0)
        let speed = try Measurement(
            rounds: 40,
            [
                {
                    sizes.0 = input.withUnsafeBufferPointer { input in
                        output.withUnsafeMutableBufferPointer { output in
                            guard let from = input.baseAddress, let to = output.baseAddress else {
                                return 0
                            }
                            return bound_rewrite(from, input.count, to)
                        }
                    }
                },
                { sizes.1 = try convert(input).count },
            ])
        print(
            "SRT → WebVTT, 100,000 cues, \(input.count) bytes: C bound \(speed.best[0] / 1000) µs "
                + "(\(sizes.0) bytes out), tradewind \(speed.best[1] / 1000) µs (\(sizes.1) out)")
        return [
            Row(
                name: "SRT → WebVTT in memory, rate against the C bound", value: speed.ratio(1),
                unit: "×", target: 0.4, isFloor: true)
        ]
    }
}
