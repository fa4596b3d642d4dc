package vn.motcua.kiosk.identity;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bouncycastle.cert.X509CertificateHolder;

import vn.motcua.kiosk.identity.Evidence.Integrity;
import vn.motcua.kiosk.identity.Evidence.Issuer;
import vn.motcua.kiosk.identity.Evidence.Original;
import vn.motcua.kiosk.identity.ReadResult.Reason;

/** What was read from a chip, byte for byte, and the identity that it makes. */
final class ChipContents {

    private static final int ZONE_TEXT = 0x5F1F;

    private final Map<ChipFile, byte[]> files = new EnumMap<>(ChipFile.class);
    private final List<String> remarks = new ArrayList<>();
    private Original original = Original.NOT_OFFERED;

    void put(ChipFile file, byte[] raw) {
        files.put(file, raw);
    }

    boolean has(ChipFile file) {
        return files.containsKey(file);
    }

    /** True when the signed list names the file. */
    boolean isSigned(ChipFile file) {
        return quietly(ChipFile.SECURITY_OBJECT, SecurityObject::parse).filter(signed -> signed.lists(file)).isPresent();
    }

    /**
     * Has the chip prove that it is the one that was signed for: in every way that its signer has put into it, and by how it was
     * opened. To be called last: it may replace the session.
     *
     * @param longest response that gets through, in bytes
     * @throws NotReadable only when the card is gone; a chip that fails to prove itself is a copy
     */
    void proveOriginal(SecureChannel open, ChipDoor door, TrustedIssuers issuers, int longest, ChipDoor.Stop stop) throws NotReadable {
        Optional<SecurityObject> signed = quietly(ChipFile.SECURITY_OBJECT, SecurityObject::parse).filter(list -> list.signer().isPresent());
        if (signed.isEmpty()) {
            return;
        }
        original = Original.NOT_OFFERED;
        for (ChipFile file : List.of(ChipFile.SIGNING_KEY, ChipFile.AGREEMENT_KEY)) {
            stop.check();
            if (signed.get().lists(file) && original != Original.COPIED) {
                original = proof(open, longest, signed.get(), file);
            }
        }
        if (open.mapping().isPresent() && original != Original.COPIED) {
            stop.check();
            original = door.cardSecurity(longest)
                    .flatMap(file -> open.mapping().get().proves(file, signed.get().signer().orElseThrow(), issuers))
                    .map(ChipContents::finding).orElse(original);
        }
        if (original == Original.COPIED) {
            remarks.add("the chip does not have the secret key of the card that was signed: a copy");
        }
    }

    private static Original finding(boolean right) {
        return right ? Original.PROVEN : Original.COPIED;
    }

    private Original proof(SecureChannel open, int longest, SecurityObject signed, ChipFile file) throws NotReadable {
        byte[] raw = files.get(file);
        if (raw == null) {
            // A copy would like to keep quiet about the key that it does not have.
            return Original.COPIED;
        }
        if (!signed.matches(file, raw)) {
            return original;
        }
        try {
            Optional<PublicChipKeys> keys = quietly(ChipFile.AGREEMENT_KEY, PublicChipKeys::parse);
            Optional<Boolean> proven = file == ChipFile.SIGNING_KEY
                    ? ActiveAuthentication.ask(open, raw, keys.flatMap(PublicChipKeys::signatureDigest), longest)
                    : keys.isPresent() ? ChipAuthentication.ask(open, keys.get()) : Optional.empty();
            return proven.map(ChipContents::finding).orElse(original);
        } catch (MalformedDataException e) {
            remarks.add(file + ": " + e.getMessage());
            return original;
        }
    }

    /**
     * The citizen's name as far as it has been read: first in the letters of the zone, then as it is written. What is wrong
     * with the files is said by {@link #identity}.
     */
    Optional<String> name() {
        return quietly(ChipFile.CITIZEN, Dg13::parse).flatMap(data -> data.text(Dg13.FULL_NAME))
                .or(() -> quietly(ChipFile.MRZ, ChipContents::zone).map(Mrz::name));
    }

    private <T> Optional<T> quietly(ChipFile file, Parser<T> parser) {
        try {
            return files.containsKey(file) ? Optional.of(parser.parse(files.get(file))) : Optional.empty();
        } catch (MalformedDataException e) {
            return Optional.empty();
        }
    }

    /** @param access how the chip was opened */
    ReadResult.Read identity(String access, TrustedIssuers issuers) throws NotReadable {
        Optional<Mrz> zone = parsed(ChipFile.MRZ, ChipContents::zone);
        Optional<Dg13> citizen = parsed(ChipFile.CITIZEN, Dg13::parse);
        byte[] portrait = parsed(ChipFile.PORTRAIT, raw -> PortraitPicture.asJpeg(Portrait.picture(raw))).orElseGet(() -> new byte[0]);
        Optional<String> number = citizen.flatMap(data -> data.text(Dg13.NUMBER)).filter(ChipContents::isNumber)
                .or(() -> zone.map(Mrz::number).filter(ChipContents::isNumber));
        Optional<String> name = citizen.flatMap(data -> data.text(Dg13.FULL_NAME)).or(() -> zone.map(Mrz::name));
        if (number.isEmpty() || name.isEmpty()) {
            throw new NotReadable(Reason.CHIP_BROKEN, "neither data group 1 nor 13 tells who it is");
        }
        Evidence evidence = evidence(access, issuers);
        Identity identity = new Identity(number.get(), name.get(),
                citizen.flatMap(data -> data.text(Dg13.BIRTH_DATE)).or(() -> zone.map(mrz -> fullDate(mrz.birth(), number.get())))
                        .orElse(""),
                sex(citizen, zone),
                citizen.flatMap(data -> data.text(Dg13.EXPIRY)).orElse(""),
                portrait, evidence.level());
        List<String> contradictions = Consistency.remarks(identity, zone, issuers.today());
        remarks.addAll(contradictions);
        Optional<Doubt> doubt = evidence.doubt().or(() -> doubt(contradictions));
        return new ReadResult.Read(identity.doubted(doubt), evidence, remarks,
                Optional.ofNullable(files.get(ChipFile.SECURITY_OBJECT)).map(ChipSecret::of));
    }

    private static Optional<Doubt> doubt(List<String> contradictions) {
        return contradictions.isEmpty() ? Optional.empty()
                : Optional.of(contradictions.contains(Consistency.EXPIRED) ? Doubt.EXPIRED : Doubt.CONTRADICTS_ITSELF);
    }

    private static Identity.Sex sex(Optional<Dg13> citizen, Optional<Mrz> zone) {
        Identity.Sex inWords = citizen.flatMap(data -> data.text(Dg13.SEX)).map(CardQr::sex).orElse(Identity.Sex.UNKNOWN);
        return inWords != Identity.Sex.UNKNOWN ? inWords : zone.map(Mrz::sexOnCard).orElse(Identity.Sex.UNKNOWN);
    }

    private static boolean isNumber(String text) {
        return text.matches("\\d{12}");
    }

    /** The zone has two digits of the year; the century stands in the fourth digit of the number (Decree 137/2015, article 13). */
    private static String fullDate(String yyMMdd, String number) {
        int century = 19 + Character.digit(number.charAt(3), 10) / 2;
        String year = century + yyMMdd.substring(0, 2);
        return yyMMdd.matches("\\d{6}") ? yyMMdd.substring(4) + "/" + yyMMdd.substring(2, 4) + "/" + year : year;
    }

    static Mrz zone(byte[] raw) throws MalformedDataException {
        byte[] text = BerTlv.only(raw).expecting(ChipFile.MRZ.tag()).child(ZONE_TEXT).value();
        return Mrz.parse(new String(text, StandardCharsets.US_ASCII))
                .orElseThrow(() -> new MalformedDataException("data group 1 holds no zone of three lines"));
    }

    /** How far the signed hashes vouch for what was read, and who signed them. */
    private Evidence evidence(String access, TrustedIssuers issuers) {
        Optional<SecurityObject> signed = parsed(ChipFile.SECURITY_OBJECT, SecurityObject::parse);
        if (signed.isEmpty()) {
            return new Evidence(access, Integrity.NOT_SIGNED, Issuer.UNKNOWN, Original.NOT_OFFERED);
        }
        Optional<X509CertificateHolder> signer = signed.get().signer();
        if (signer.isEmpty()) {
            remarks.add("the signature of EF.SOD does not fit the certificate in it");
        }
        boolean proven = asSigned(signed.get()) && signer.isPresent();
        Issuer issuer = signer.map(issuers::judge).orElse(Issuer.UNKNOWN);
        switch (issuer) {
            case EXPIRED -> remarks.add("the certificate of the card's signer is not valid today");
            case REVOKED -> remarks.add("the card's signer has been revoked");
            case TRUSTED, UNKNOWN -> { }
        }
        return new Evidence(access, proven ? Integrity.PROVEN : Integrity.BROKEN, issuer, original);
    }

    private boolean asSigned(SecurityObject signed) {
        boolean same = true;
        for (Map.Entry<ChipFile, byte[]> entry : files.entrySet()) {
            ChipFile file = entry.getKey();
            if (file != ChipFile.SECURITY_OBJECT && !signed.matches(file, entry.getValue())) {
                remarks.add("data group " + file.dataGroup() + " is not what was signed");
                same = false;
            }
        }
        return same;
    }

    private interface Parser<T> {
        T parse(byte[] raw) throws MalformedDataException;
    }

    private <T> Optional<T> parsed(ChipFile file, Parser<T> parser) {
        byte[] raw = files.get(file);
        if (raw == null) {
            remarks.add("the chip shows no " + file);
            return Optional.empty();
        }
        try {
            return Optional.of(parser.parse(raw));
        } catch (MalformedDataException e) {
            remarks.add(file + ": " + e.getMessage());
            return Optional.empty();
        }
    }
}
