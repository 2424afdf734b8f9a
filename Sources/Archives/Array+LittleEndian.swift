/// Numbers whose lowest byte comes first, as in zip archives.
extension Array<UInt8> {
    mutating func append(little number: some FixedWidthInteger & UnsignedInteger) {
        for shift in stride(from: 0, to: number.bitWidth, by: 8) {
            append(UInt8(truncatingIfNeeded: number >> shift))
        }
    }

    func little16(_ index: Int) -> UInt16 { UInt16(self[index]) | UInt16(self[index + 1]) << 8 }

    func little32(_ index: Int) -> UInt32 {
        UInt32(little16(index)) | UInt32(little16(index + 2)) << 16
    }

    func little64(_ index: Int) -> UInt64 {
        UInt64(little32(index)) | UInt64(little32(index + 4)) << 32
    }
}
