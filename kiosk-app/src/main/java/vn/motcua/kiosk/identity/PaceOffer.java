package vn.motcua.kiosk.identity;

import java.math.BigInteger;
import java.security.spec.AlgorithmParameterSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.jmrtd.lds.PACEInfo;

/**
 * A way of PACE that a chip offers in EF.CardAccess (ICAO Doc 9303-11, 9.2.1), as far as this kiosk can go it.
 *
 * @param parametersNumber number of the standardized group (table 6)
 */
record PaceOffer(Mapping mapping, Cipher cipher, int parametersNumber) {

    /** In the order of the identifiers; 5 is not given out. */
    enum Mapping {
        DH_GM(1), ECDH_GM(2), DH_IM(3), ECDH_IM(4), ECDH_CAM(6);

        private final int arc;

        Mapping(int arc) {
            this.arc = arc;
        }
    }

    /** In the order of the identifiers, which begin with 1. */
    enum Cipher { TRIPLE_DES, AES_128, AES_192, AES_256 }

    private static final int SET = 0x31;
    private static final int SEQUENCE = 0x30;
    private static final int OBJECT_IDENTIFIER = 0x06;
    private static final int INTEGER = 0x02;
    private static final byte[] PACE = {0x04, 0x00, 0x7F, 0x00, 0x07, 0x02, 0x02, 0x04};
    private static final Set<Integer> STANDARD_PARAMETERS = Set.of(0, 1, 2, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18);
    private static final int FIRST_CURVE = 8;

    /**
     * Curves before prime fields, whose numbers some readers cannot carry; first the mapping that also tells a copy apart,
     * then the one that all chips have.
     */
    private static final Comparator<PaceOffer> BEST_FIRST = Comparator
            .comparing((PaceOffer offer) -> List.of(Mapping.ECDH_CAM, Mapping.ECDH_GM, Mapping.ECDH_IM, Mapping.DH_GM, Mapping.DH_IM)
                    .indexOf(offer.mapping))
            .thenComparing(offer -> offer.cipher == Cipher.TRIPLE_DES)
            .thenComparing(PaceOffer::cipher);

    /**
     * @param raw EF.CardAccess, as read from the chip
     * @return what can be used, the best first; unknown protocols are passed over
     */
    static List<PaceOffer> parse(byte[] raw) throws MalformedDataException {
        List<PaceOffer> offers = new ArrayList<>();
        for (BerTlv info : BerTlv.only(raw).expecting(SET).children()) {
            List<BerTlv> parts = info.expecting(SEQUENCE).children();
            if (parts.size() >= 3 && parts.get(0).tag() == OBJECT_IDENTIFIER && parts.get(2).tag() == INTEGER) {
                add(parts.get(0).value(), parts.get(2).value(), offers);
            }
        }
        offers.sort(BEST_FIRST);
        return offers;
    }

    private static void add(byte[] identifier, byte[] parameters, List<PaceOffer> offers) {
        if (identifier.length != PACE.length + 2 || Arrays.mismatch(identifier, PACE) != PACE.length || parameters.length != 1) {
            return;
        }
        int cipher = identifier[PACE.length + 1];
        boolean known = STANDARD_PARAMETERS.contains((int) parameters[0]) && cipher >= 1 && cipher <= Cipher.values().length;
        for (Mapping mapping : Mapping.values()) {
            boolean curve = mapping != Mapping.DH_GM && mapping != Mapping.DH_IM;
            boolean generic = mapping == Mapping.ECDH_GM || mapping == Mapping.DH_GM;
            if (!generic && cipher - 1 == Cipher.TRIPLE_DES.ordinal()) {
                // The chip authentication mapping has none (table 4); to the integrated one JMRTD 0.8.6 gives a key of 16 bytes,
                // which the JDK's 3DES refuses.
                continue;
            }
            if (known && mapping.arc == identifier[PACE.length] && curve == parameters[0] >= FIRST_CURVE) {
                offers.add(new PaceOffer(mapping, Cipher.values()[cipher - 1], parameters[0]));
            }
        }
    }

    /** Dotted. */
    String identifier() {
        return "0.4.0.127.0.7.2.2.4." + mapping.arc + "." + (cipher.ordinal() + 1);
    }

    BigInteger parameterNumber() {
        return BigInteger.valueOf(parametersNumber);
    }

    AlgorithmParameterSpec parameters() {
        return PACEInfo.toParameterSpec(parametersNumber);
    }

    @Override
    public String toString() {
        return mapping.name().replace('_', '-') + " " + cipher.name().replace('_', '-');
    }
}
