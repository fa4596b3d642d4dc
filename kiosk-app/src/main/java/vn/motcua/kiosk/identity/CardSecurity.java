package vn.motcua.kiosk.identity;

import java.util.Optional;

import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;

/** EF.CardSecurity: what the chip can prove itself by while it is being opened, signed (ICAO Doc 9303-11, 9.2.10). */
record CardSecurity(PublicChipKeys keys, Optional<X509CertificateHolder> signer) {

    /** @param raw the whole file, as read from the chip */
    static CardSecurity parse(byte[] raw) throws MalformedDataException {
        try {
            CMSSignedData signed = new CMSSignedData(raw);
            if (signed.getSignedContent() != null) {
                return new CardSecurity(PublicChipKeys.ofInfos((byte[]) signed.getSignedContent().getContent()), SecurityObject.signer(signed));
            }
        } catch (CMSException | RuntimeException e) {
            // The ASN.1 library meets malformed input with many kinds of RuntimeException; said below, in the same words.
        }
        throw new MalformedDataException("EF.CardSecurity is not a signed list of keys");
    }
}
