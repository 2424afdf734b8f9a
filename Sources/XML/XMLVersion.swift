internal import CXML

/// The version of the libxml2 library in use, such as `2.9.14`.
public var xmlVersion: String { unsafe String(cString: tw_xml_version()) }
