/// The rules of each version, in the order in which they look.
enum XLIFFRules {
    /// The rules of versions 2.0 and 2.1.
    static let version2: [any XLIFFRule.Type] = [
        XLIFFStructure.self, XLIFFAttributes.self, XLIFFUniqueIdentifiers.self,
        XLIFFExtensionIdentifiers.self, XLIFFLanguages.self, XLIFFWhiteSpace.self,
        XLIFFSkeletons.self, XLIFFSegments.self, XLIFFReservedPrefix.self, XLIFFCodePairs.self,
        XLIFFAnnotationPairs.self, XLIFFAnnotations.self, XLIFFFragments.self,
        XLIFFDataReferences.self, XLIFFSubFlows.self, XLIFFCopies.self, XLIFFOrder.self,
        XLIFFCodePoints.self, XLIFFEditingHints.self, XLIFFKeptCodes.self,
        XLIFFModulePlaces.self, XLIFFMatches.self, XLIFFGlossaries.self,
        XLIFFFormatStyles.self, XLIFFMetadataGroups.self, XLIFFResources.self,
        XLIFFSizeRestrictions.self, XLIFFValidationRules.self, XLIFFChangeTracks.self,
        XLIFFITS.self,
    ]

    /// The rules of version 1.2.
    static let version1: [any XLIFFRule.Type] = [
        XLIFFStructure.self, XLIFFAttributes.self, XLIFFVersion1References.self,
        XLIFFVersion1Codes.self,
    ]
}
