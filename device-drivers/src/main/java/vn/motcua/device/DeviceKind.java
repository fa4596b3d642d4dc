package vn.motcua.device;

/** The five kinds of device that a kiosk can have; the name is the one used in the configuration. */
public enum DeviceKind {
    CARD_READER("card-reader"),
    TICKET_PRINTER("ticket-printer"),
    DOCUMENT_SCANNER("document-scanner"),
    CODE_READER("code-reader"),
    CALLER("caller");

    private final String configurationName;

    DeviceKind(String configurationName) {
        this.configurationName = configurationName;
    }

    /** The key under {@code [devices]} in {@code kiosk.toml}. */
    public String configurationName() {
        return configurationName;
    }
}
