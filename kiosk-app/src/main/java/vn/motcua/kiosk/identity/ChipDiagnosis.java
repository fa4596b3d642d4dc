package vn.motcua.kiosk.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jmrtd.AccessKeySpec;
import org.jmrtd.PACEKeySpec;

import vn.motcua.device.CardChannel;
import vn.motcua.device.DeviceException;

/**
 * Goes through every way into a chip one by one and says which of them work: for a card that the kiosk does not read as it
 * should. Tells nothing that is on the card but the numbers of its files.
 */
public final class ChipDiagnosis {

    /**
     * One thing that was tried.
     *
     * @param what   as "PACE ECDH-GM AES-128 (MRZ)"
     * @param result "works", or what the chip said instead
     */
    public record Finding(String what, String result, long millis) {
    }

    /** Something to try; its text is the result. */
    private interface Trial {
        String run() throws NotReadable;
    }

    private static final int DATA_GROUPS = 16;
    private static final String WORKS = "works";
    private static final String NOT_OFFERED = "not offered";

    private final CardChannel channel;
    private final List<Finding> findings = new ArrayList<>();
    private List<PaceOffer> offers = List.of();
    private Optional<SecureChannel> open = Optional.empty();

    private ChipDiagnosis(CardChannel channel) {
        this.channel = channel;
    }

    /** Tries only the first key, so that no chip has to refuse several. Leaves the card reset. */
    public static List<Finding> of(CardChannel channel, CardAccess access) {
        ChipDiagnosis diagnosis = new ChipDiagnosis(channel);
        diagnosis.run(access);
        return List.copyOf(diagnosis.findings);
    }

    private void run(CardAccess access) {
        attempt("EF.CardAccess", () -> {
            offers = ChipDoor.offers(channel);
            return offers.isEmpty() ? "no way of PACE that is known here"
                    : offers.stream().map(offer -> offer + " over parameters " + offer.parametersNumber()).collect(Collectors.joining(", "));
        });
        access.accessNumber().ifPresent(number -> byPace(PACEKeySpec.createCANKey(number), "CAN"));
        access.keys().stream().findFirst().ifPresent(key -> {
            byPace(ChipDoor.zoneKey(key), "MRZ");
            open("BAC", () -> SecureChannel.byBasicAccess(channel, key));
        });
        open.ifPresent(session -> {
            attempt("data groups that are signed", () -> signedGroups(session));
            attempt("active authentication", () -> active(session));
            // Last, for it replaces the session.
            attempt("chip authentication", () -> agreement(session));
        });
        attempt("reset at the end", () -> {
            reset();
            return WORKS;
        });
    }

    private void byPace(AccessKeySpec secret, String name) {
        for (PaceOffer offer : offers) {
            open("PACE " + offer + " (" + name + ")", () -> SecureChannel.byPace(channel, offer, secret).intoApplication());
        }
    }

    /** A way into the chip. */
    private interface Way {
        SecureChannel open() throws NotReadable;
    }

    private void open(String what, Way way) {
        attempt(what, () -> {
            reset();
            open = Optional.of(way.open());
            return WORKS;
        });
    }

    private static String signedGroups(SecureChannel session) throws NotReadable {
        Optional<byte[]> raw = file(session, ChipFile.SECURITY_OBJECT);
        if (raw.isEmpty()) {
            return "EF.SOD is not shown";
        }
        try {
            SecurityObject signed = SecurityObject.parse(raw.get());
            return IntStream.rangeClosed(1, DATA_GROUPS).filter(signed::lists).mapToObj(Integer::toString).collect(Collectors.joining(" "));
        } catch (MalformedDataException e) {
            return e.getMessage();
        }
    }

    private static String active(SecureChannel session) throws NotReadable {
        Optional<byte[]> key = file(session, ChipFile.SIGNING_KEY);
        if (key.isEmpty()) {
            return NOT_OFFERED;
        }
        try {
            Optional<byte[]> infos = file(session, ChipFile.AGREEMENT_KEY);
            Optional<String> digest = infos.isPresent() ? PublicChipKeys.parse(infos.get()).signatureDigest() : Optional.empty();
            return proof(ActiveAuthentication.ask(session, key.get(), digest, LearntLengths.SHORT));
        } catch (MalformedDataException e) {
            return e.getMessage();
        }
    }

    private static String agreement(SecureChannel session) throws NotReadable {
        Optional<byte[]> infos = file(session, ChipFile.AGREEMENT_KEY);
        if (infos.isEmpty()) {
            return NOT_OFFERED;
        }
        try {
            PublicChipKeys keys = PublicChipKeys.parse(infos.get());
            return proof(ChipAuthentication.ask(session, keys))
                    + keys.agreements().stream().findFirst().flatMap(PublicChipKeys.Agreement::protocol).map(way -> ", " + way).orElse("");
        } catch (MalformedDataException e) {
            return e.getMessage();
        }
    }

    private static Optional<byte[]> file(SecureChannel session, ChipFile file) throws NotReadable {
        return ChipFileReader.plain(session).read(file, (read, length) -> { });
    }

    private static String proof(Optional<Boolean> proven) {
        return proven.map(right -> right ? WORKS : "the chip does not have the key").orElse(NOT_OFFERED);
    }

    private void attempt(String what, Trial trial) {
        long start = System.nanoTime();
        String result;
        try {
            result = trial.run();
        } catch (NotReadable e) {
            result = e.reason().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": " + e.getMessage();
        }
        findings.add(new Finding(what, result, (System.nanoTime() - start) / 1_000_000));
    }

    private void reset() throws NotReadable {
        try {
            channel.reset();
        } catch (DeviceException e) {
            throw NotReadable.of(e);
        }
    }
}
