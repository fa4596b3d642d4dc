package vn.motcua.device;

/** A calling unit: tells plastic cards, which people carry in place of a paper, that their turn comes. */
public non-sealed interface Caller extends Device {

    /**
     * Hands one summons to the unit. Returns when the unit has taken it, which is before the card rings; saying the same again is
     * harmless. Takes at most 5 s.
     *
     * @throws DeviceException {@link Fault#NO_ANSWER} when the unit is silent, {@link Fault#UNKNOWN} with its own words when it refuses
     */
    void tell(Summons summons) throws DeviceException;
}
