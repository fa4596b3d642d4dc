package vn.motcua.device.peer;

/** What the eSCL peer says of itself, in the words of the schema. */
final class EsclPeerXml {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String SPACES =
            "xmlns:scan=\"http://schemas.hp.com/imaging/escl/2011/05/03\" xmlns:pwg=\"http://www.pwg.org/schemas/2010/12/sm\"";

    private EsclPeerXml() {
    }

    static String capabilities() {
        return HEAD + "<scan:ScannerCapabilities " + SPACES + """
                >
                  <pwg:Version>2.63</pwg:Version>
                  <pwg:MakeAndModel>Test Peer 1</pwg:MakeAndModel>
                  <pwg:SerialNumber>T0001</pwg:SerialNumber>
                  <scan:UUID>""" + EsclPeer.UUID_OF_PEER + """
                </scan:UUID>
                  <scan:Platen><scan:PlatenInputCaps>""" + input(2550, 3508) + """
                </scan:PlatenInputCaps></scan:Platen>
                  <scan:Adf>
                    <scan:AdfSimplexInputCaps>""" + input(2550, 4200) + "</scan:AdfSimplexInputCaps>\n<scan:AdfDuplexInputCaps>" + input(2550, 4200) + """
                </scan:AdfDuplexInputCaps>
                    <scan:FeederCapacity>50</scan:FeederCapacity>
                    <scan:AdfOptions><scan:AdfOption>DetectPaperLoaded</scan:AdfOption><scan:AdfOption>Duplex</scan:AdfOption></scan:AdfOptions>
                  </scan:Adf>
                </scan:ScannerCapabilities>
                """;
    }

    private static String input(int width, int height) {
        return """

                <scan:MinWidth>16</scan:MinWidth><scan:MaxWidth>%d</scan:MaxWidth>
                <scan:MinHeight>16</scan:MinHeight><scan:MaxHeight>%d</scan:MaxHeight>
                <scan:MaxScanRegions>1</scan:MaxScanRegions>
                <scan:SettingProfiles><scan:SettingProfile>
                  <scan:ColorModes><scan:ColorMode>Grayscale8</scan:ColorMode><scan:ColorMode>RGB24</scan:ColorMode></scan:ColorModes>
                  <scan:DocumentFormats><pwg:DocumentFormat>image/jpeg</pwg:DocumentFormat><scan:DocumentFormatExt>image/jpeg</scan:DocumentFormatExt></scan:DocumentFormats>
                  <scan:SupportedResolutions><scan:DiscreteResolutions>%s</scan:DiscreteResolutions></scan:SupportedResolutions>
                </scan:SettingProfile></scan:SettingProfiles>
                <scan:SupportedIntents><scan:Intent>Document</scan:Intent></scan:SupportedIntents>
                """.formatted(width, height, resolution(75) + resolution(150) + resolution(300) + resolution(600));
    }

    private static String resolution(int dpi) {
        return "<scan:DiscreteResolution><scan:XResolution>" + dpi + "</scan:XResolution><scan:YResolution>" + dpi
                + "</scan:YResolution></scan:DiscreteResolution>";
    }

    /** @param feeder empty for a scanner that does not tell */
    static String status(String state, String feeder, String jobs) {
        return HEAD + "<scan:ScannerStatus " + SPACES + "><pwg:Version>2.63</pwg:Version><pwg:State>" + state + "</pwg:State>"
                + (feeder.isEmpty() ? "" : "<scan:AdfState>" + feeder + "</scan:AdfState>")
                + (jobs.isEmpty() ? "" : "<scan:Jobs>" + jobs + "</scan:Jobs>") + "</scan:ScannerStatus>";
    }

    static String job(String id, String state, String reason, int images) {
        return "<scan:JobInfo><pwg:JobUri>/eSCL/ScanJobs/" + id + "</pwg:JobUri><pwg:JobUuid>" + id + "</pwg:JobUuid><scan:Age>1</scan:Age>"
                + "<pwg:ImagesCompleted>" + images + "</pwg:ImagesCompleted><pwg:JobState>" + state + "</pwg:JobState>"
                + "<pwg:JobStateReasons><pwg:JobStateReason>" + reason + "</pwg:JobStateReason></pwg:JobStateReasons></scan:JobInfo>";
    }
}
