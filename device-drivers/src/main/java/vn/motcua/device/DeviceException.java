package vn.motcua.device;

/** The one checked exception of the SPI: a device did not do what it was asked, and why. */
public final class DeviceException extends Exception {

    private static final long serialVersionUID = 1;

    private final Fault fault;
    private final boolean nothingBegun;

    /** @param detail for the technician; never a name or number of a person */
    public DeviceException(Fault fault, String detail) {
        super(detail);
        this.fault = fault;
        this.nothingBegun = false;
    }

    public DeviceException(Fault fault, String detail, Throwable cause) {
        super(detail, cause);
        this.fault = fault;
        this.nothingBegun = false;
    }

    private DeviceException(DeviceException same) {
        super(same.getMessage(), same);
        this.fault = same.fault;
        this.nothingBegun = true;
    }

    /** The same, of a job of which nothing was done yet: no dot is on the paper, no page was drawn in. */
    public DeviceException beforeAnything() {
        return new DeviceException(this);
    }

    public Fault fault() {
        return fault;
    }

    /** True when the driver is sure that nothing of the job was done. */
    public boolean nothingBegun() {
        return nothingBegun;
    }
}
