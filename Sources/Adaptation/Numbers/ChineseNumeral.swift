/// A part of a number in Chinese characters.
enum ChineseNumeral {
    case zero
    case digit(Double)
    /// A number in digits, or with a decimal point: the digits, and by what they are divided.
    case decimal(Double, Double)
    /// Ten, a hundred or a thousand.
    case unit(Double)
    /// Ten thousand, a hundred million or a million million.
    case magnitude(Double)

    /// The numeral of a character.
    init?(_ scalar: UInt32) {
        switch scalar {
        case 0x3007, 0x96F6: self = .zero  // 〇零
        case 0x4E00, 0x58F9: self = .digit(1)  // 一壹
        case 0x4E8C, 0x8D30, 0x8CB3, 0x4E24, 0x5169: self = .digit(2)  // 二贰貳两兩
        case 0x4E09, 0x53C1, 0x53C3: self = .digit(3)  // 三叁參
        case 0x56DB, 0x8086: self = .digit(4)  // 四肆
        case 0x4E94, 0x4F0D: self = .digit(5)  // 五伍
        case 0x516D, 0x9646, 0x9678: self = .digit(6)  // 六陆陸
        case 0x4E03, 0x67D2: self = .digit(7)  // 七柒
        case 0x516B, 0x634C: self = .digit(8)  // 八捌
        case 0x4E5D, 0x7396: self = .digit(9)  // 九玖
        case 0x5341, 0x62FE: self = .unit(10)  // 十拾
        case 0x767E, 0x4F70: self = .unit(100)  // 百佰
        case 0x5343, 0x4EDF: self = .unit(1000)  // 千仟
        case 0x4E07, 0x842C: self = .magnitude(1e4)  // 万萬
        case 0x4EBF, 0x5104: self = .magnitude(1e8)  // 亿億
        case 0x5146: self = .magnitude(1e12)  // 兆
        default: return nil
        }
    }

    /// Whether it is one digit, behind which a unit may be left out.
    var isSingle: Bool {
        switch self {
        case .digit: true
        case .decimal(let number, let divisor): divisor == 1 && number < 10
        case .zero, .unit, .magnitude: false
        }
    }

    /// What a digit or a decimal stands for before a unit; exact where a Double can be.
    func number(times unit: Double) -> Double {
        switch self {
        case .digit(let digit): digit * unit
        case .decimal(let number, let divisor): number * unit / divisor
        case .zero, .unit, .magnitude: 0
        }
    }
}
