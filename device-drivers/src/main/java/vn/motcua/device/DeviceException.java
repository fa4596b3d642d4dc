package vn.motcua.device;

/** The one checked exception of the SPI: a device did not do what it was asked, and why. */
public final class DeviceException extends Exception {

    private static final long serialVersionUID = 1;

    private final Fault fault;

    /** @param detail for the technician; never a name or number of a person */
    public DeviceException(Fault fault, String detail) {
        super(detail);
        this.fault = fault;
    }

    public DeviceException(Fault fault, String detail, Throwable cause) {
        super(detail, cause);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
