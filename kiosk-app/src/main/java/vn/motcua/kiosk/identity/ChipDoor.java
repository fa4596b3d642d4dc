package vn.motcua.kiosk.identity;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import net.sf.scuba.smartcards.CommandAPDU;
import net.sf.scuba.smartcards.ResponseAPDU;

import org.jmrtd.AccessKeySpec;
import org.jmrtd.BACKey;
import org.jmrtd.PACEKeySpec;

import vn.motcua.device.CardChannel;
import vn.motcua.device.DeviceException;
import vn.motcua.kiosk.identity.ReadResult.Reason;

/**
 * Opens a chip with the first key that fits: by PACE where the chip offers it and keeps its word, else by Basic Access
 * Control. What is offered must be asked before the application is selected: Vietnamese cards show EF.CardAccess beside it
 * only, and do not let anybody select their way back (field reports on public readers).
 */
final class ChipDoor {

    /** READ BINARY of EF.CardAccess by its short identifier. */
    private static final CommandAPDU READ_CARD_ACCESS = new CommandAPDU(0x00, 0xB0, 0x9C, 0x00, 256);

    /** Ends the opening between two tries when the caller no longer wants it. */
    interface Stop {
        void check() throws NotReadable;
    }

    /** One try: a secret and a way to use it. */
    private interface Try {
        SecureChannel open() throws NotReadable;
    }

    private final CardChannel channel;
    private final CardAccess access;
    private final Stop stop;
    private List<PaceOffer> offers = List.of();
    private Try fitting;
    private Optional<Try> besideApplication = Optional.empty();
    private String way = "";

    ChipDoor(CardChannel channel, CardAccess access, Stop stop) {
        this.channel = channel;
        this.access = access;
        this.stop = stop;
    }

    /** How it was opened, for the technician: "BAC", "PACE ECDH-GM AES-128 (CAN)". */
    String way() {
        return way;
    }

    /** @throws NotReadable with {@link Reason#WRONG_KEY} when no key fits */
    SecureChannel open() throws NotReadable {
        stop.check();
        offers = offers(channel);
        NotReadable refusal = new NotReadable(Reason.WRONG_KEY, "the chip takes no access number");
        if (access.accessNumber().isPresent() && !offers.isEmpty()) {
            try {
                return byPace(PACEKeySpec.createCANKey(access.accessNumber().get()), "CAN");
            } catch (NotReadable e) {
                refusal = unlessOpenable(e);
            }
        }
        for (AccessKey key : access.keys()) {
            try {
                return open(key);
            } catch (NotReadable e) {
                refusal = unlessOpenable(e);
            }
        }
        throw refusal;
    }

    /** After a chip has thrown its session away: the same key, the same way, from the beginning. */
    SecureChannel openAgain() throws NotReadable {
        reset();
        return fitting.open();
    }

    /**
     * A file that proves the chip by how it was opened, and stands beside the application, which Vietnamese cards let nobody out
     * of (field reports on public readers). Ends the session; to be called last, for the citizen waits for the name and not for it.
     *
     * @return empty when the chip was not opened by PACE, or has no such file
     * @throws NotReadable when the card is gone
     */
    Optional<byte[]> cardSecurity(int longest) throws NotReadable {
        if (besideApplication.isEmpty()) {
            return Optional.empty();
        }
        reset();
        try {
            return ChipFileReader.quick(besideApplication.get().open(), longest).read(ChipFile.CARD_SECURITY, (read, length) -> stop.check());
        } catch (NotReadable e) {
            if (e.loss() == NotReadable.Loss.NONE && e.reason() == Reason.CHIP_BROKEN) {
                // A file that is none: the chip has told all the rest.
                return Optional.empty();
            }
            throw e;
        }
    }

    private SecureChannel open(AccessKey key) throws NotReadable {
        while (!offers.isEmpty()) {
            try {
                return byPace(zoneKey(key), "MRZ");
            } catch (NotReadable e) {
                if (e.reason() != Reason.CHIP_BROKEN) {
                    throw e;
                }
                // Cards are known that offer PACE and refuse it; after a reset they open by another mapping, or by BAC.
                PaceOffer.Mapping failed = offers.get(0).mapping();
                offers.removeIf(offer -> offer.mapping() == failed);
                reset();
            }
        }
        return opened(() -> SecureChannel.byBasicAccess(channel, key), "BAC");
    }

    private SecureChannel byPace(AccessKeySpec secret, String name) throws NotReadable {
        PaceOffer offer = offers.get(0);
        Try password = () -> SecureChannel.byPace(channel, offer, secret);
        SecureChannel open = opened(() -> password.open().intoApplication(), "PACE " + offer + " (" + name + ")");
        besideApplication = Optional.of(password);
        return open;
    }

    private SecureChannel opened(Try attempt, String name) throws NotReadable {
        stop.check();
        SecureChannel open = attempt.open();
        fitting = attempt;
        way = name;
        return open;
    }

    /** Only another key can help against a wrong one, and another way against a PACE that fails; all else is the end. */
    private NotReadable unlessOpenable(NotReadable problem) throws NotReadable {
        boolean accessNumberFailed = problem.reason() == Reason.CHIP_BROKEN && !offers.isEmpty();
        if (problem.reason() != Reason.WRONG_KEY && !accessNumberFailed) {
            throw problem;
        }
        if (!offers.isEmpty()) {
            reset();
        }
        return problem;
    }

    /** What a card that was just powered offers; empty when it shows no EF.CardAccess or nothing that is known in it. */
    static List<PaceOffer> offers(CardChannel channel) throws NotReadable {
        ResponseAPDU response = SecureChannel.inClear(channel, READ_CARD_ACCESS);
        if (response.getNr() == 0) {
            return new ArrayList<>();
        }
        try {
            return new ArrayList<>(PaceOffer.parse(response.getData()));
        } catch (MalformedDataException e) {
            return new ArrayList<>();
        }
    }

    private void reset() throws NotReadable {
        try {
            channel.reset();
        } catch (DeviceException e) {
            throw NotReadable.of(e);
        }
    }

    static AccessKeySpec zoneKey(AccessKey key) {
        try {
            return PACEKeySpec.createMRZKey(new BACKey(key.documentNumber(), key.birth(), key.expiry()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }
}
