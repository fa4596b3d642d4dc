package vn.motcua.kiosk.bench;

import java.security.interfaces.ECPrivateKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import vn.motcua.device.simulator.PaceSuite;
import vn.motcua.device.simulator.SimulatedChip;
import vn.motcua.kiosk.identity.Identity.Sex;

/**
 * Four citizens who differ in what matters to the kiosk: a man, a woman, one whose card has no end, one under 18. Their
 * chips are signed with a key made for the moment, so their integrity can be proven and their issuer is nobody.
 */
public final class SampleCitizens {

    public static final SampleCitizen MAN = new SampleCitizen("001090000011", "Nguyễn Văn Mẫu",
            LocalDate.of(1990, 3, 15), Sex.MALE, LocalDate.of(2022, 4, 20), Optional.of(LocalDate.of(2030, 3, 15)));
    public static final SampleCitizen WOMAN = new SampleCitizen("001195000022", "Trần Thị Thử",
            LocalDate.of(1995, 9, 2), Sex.FEMALE, LocalDate.of(2021, 5, 10), Optional.of(LocalDate.of(2035, 9, 2)));
    public static final SampleCitizen ELDER = new SampleCitizen("001058000033", "Lê Văn Ví Dụ",
            LocalDate.of(1958, 1, 1), Sex.MALE, LocalDate.of(2023, 6, 12), Optional.empty());
    public static final SampleCitizen MINOR = new SampleCitizen("001310000044", "Phạm Thị Minh Hoạ",
            LocalDate.of(2010, 11, 20), Sex.FEMALE, LocalDate.of(2025, 1, 6), Optional.of(LocalDate.of(2035, 11, 20)));

    /** A card that has run out: its owner is told, and staff are. */
    public static final SampleCitizen EXPIRED = new SampleCitizen("001085000055", "Hoàng Văn Cũ",
            LocalDate.of(1985, 2, 3), Sex.MALE, LocalDate.of(2021, 3, 8), Optional.of(LocalDate.of(2025, 2, 3)));

    private static final Map<SampleCitizen, Card> CARDS = new ConcurrentHashMap<>();

    private final SampleSigner signer;

    private record Card(SampleChipKeys keys, Map<Integer, byte[]> files) {
    }

    public SampleCitizens() {
        this(new SampleSigner());
    }

    public SampleCitizens(SampleSigner signer) {
        this.signer = signer;
    }

    public static List<SampleCitizen> all() {
        return List.of(MAN, WOMAN, ELDER, MINOR);
    }

    /** A new chip of the citizen, as it left the factory. */
    public SimulatedChip chip(SampleCitizen citizen) {
        return new SimulatedChip(files(citizen), citizen.documentNumber(), citizen.birthInZone(), citizen.expiryInZone());
    }

    /**
     * The citizen's own card, able to prove that it is no copy: of one of {@link #all} the same card each time it is laid down, also
     * after a power cut. A citizen made up on the spot is kept nowhere.
     */
    public SimulatedChip card(SampleCitizen citizen) {
        Card own = all().contains(citizen) ? CARDS.computeIfAbsent(citizen, SampleCitizens::lasting) : made(citizen);
        return own.keys().into(new SimulatedChip(own.files(), citizen.documentNumber(), citizen.birthInZone(), citizen.expiryInZone()));
    }

    private static Card lasting(SampleCitizen citizen) {
        SampleChipKeys keys = SampleChipKeys.lasting(citizen.number());
        return new Card(keys, new SampleCitizens(SampleSigner.lasting()).files(citizen, keys));
    }

    private Card made(SampleCitizen citizen) {
        SampleChipKeys keys = SampleChipKeys.make(PaceSuite.Cipher.AES_128, false);
        return new Card(keys, files(citizen, keys));
    }

    /** A chip that can prove that it is no copy. */
    public SimulatedChip chip(SampleCitizen citizen, SampleChipKeys keys) {
        return keys.into(new SimulatedChip(files(citizen, keys),
                citizen.documentNumber(), citizen.birthInZone(), citizen.expiryInZone()));
    }

    /**
     * A chip that is opened and proves itself at once, by PACE with the chip authentication mapping.
     *
     * @param others what it can be opened by beside it
     */
    public SimulatedChip mappingChip(SampleCitizen citizen, SampleChipKeys keys, PaceSuite... others) {
        return withMapping(chip(citizen), keys, others);
    }

    /** The same, of a chip that has its files already. */
    public SimulatedChip withMapping(SimulatedChip chip, SampleChipKeys keys, PaceSuite... others) {
        List<PaceSuite> suites = new ArrayList<>(
                List.of(new PaceSuite(PaceSuite.Mapping.CHIP_AUTHENTICATION, keys.cipher(), SampleChipKeys.NIST_P_256)));
        suites.addAll(List.of(others));
        return chip.withPace(suites.toArray(PaceSuite[]::new))
                .withMappingKey(cardSecurity(keys), ((ECPrivateKey) keys.agreement().getPrivate()).getS());
    }

    /** EF.CardSecurity of such a chip, for everybody to copy. */
    public byte[] cardSecurity(SampleChipKeys keys) {
        return SampleChipFiles.cardSecurity(signer, keys);
    }

    /** The contents of such a chip's files: all that a copy can have of it. */
    public Map<Integer, byte[]> files(SampleCitizen citizen, SampleChipKeys keys) {
        return new SampleChipFiles(citizen, signer, 0, Optional.of(keys)).byIdentifier();
    }

    /** A chip whose portrait fills data group 2 to at least so many bytes. */
    public SimulatedChip chip(SampleCitizen citizen, int leastPortrait) {
        return new SimulatedChip(new SampleChipFiles(citizen, signer, leastPortrait, Optional.empty()).byIdentifier(),
                citizen.documentNumber(), citizen.birthInZone(), citizen.expiryInZone());
    }

    /** The contents of the chip's files, by file identifier; signed anew each time. */
    public Map<Integer, byte[]> files(SampleCitizen citizen) {
        return new SampleChipFiles(citizen, signer, 0, Optional.empty()).byIdentifier();
    }
}
