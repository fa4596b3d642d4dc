package vn.motcua.signature;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * A detached CMS signature as PAdES wants it (ETSI EN 319 142-1, 6.3, level B-B): the signer's certificate is bound by its digest,
 * and the claimed time stands in the PDF and not here. With a time stamp over the signature it is of level B-T.
 */
final class CadesSignature {

    private final SigningKey signer;
    private final Optional<TimeStampAuthority> clock;
    private final ClockAway away;

    /** What is done when the time-stamp authority does not answer: a signature without its time, or none. */
    interface ClockAway {
        /** @throws IOException when there is to be no signature then */
        void said(IOException trouble) throws IOException;
    }

    CadesSignature(SigningKey signer, Optional<TimeStampAuthority> clock, ClockAway away) {
        this.signer = signer;
        this.clock = clock;
        this.away = away;
    }

    byte[] over(InputStream content) throws IOException {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            SignerInfoGeneratorBuilder builder = new SignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build());
            builder.setSignedAttributeGenerator(attributes());
            generator.addSignerInfoGenerator(builder.build(contentSigner(), new JcaX509CertificateHolder(signer.chain().get(0))));
            generator.addCertificates(new JcaCertStore(signer.chain()));
            CMSSignedData signed = generator.generate(new Streamed(content), false);
            return (clock.isPresent() ? stamped(signed, clock.get()).orElse(signed) : signed).getEncoded("DER");
        } catch (CMSException | OperatorCreationException | GeneralSecurityException e) {
            throw new IOException("the signature cannot be made: " + e.getMessage(), e);
        }
    }

    private ContentSigner contentSigner() throws OperatorCreationException {
        JcaContentSignerBuilder builder = new JcaContentSignerBuilder(signer.algorithm());
        signer.provider().ifPresent(builder::setProvider);
        return builder.build(signer.key());
    }

    private DefaultSignedAttributeTableGenerator attributes() throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(signer.chain().get(0).getEncoded());
        Attribute certificate = new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new DERSet(new SigningCertificateV2(new ESSCertIDv2(digest))));
        Hashtable<ASN1ObjectIdentifier, Attribute> own = new Hashtable<>();
        own.put(PKCSObjectIdentifiers.id_aa_signingCertificateV2, certificate);
        return new WithoutTime(new AttributeTable(own));
    }

    /** EN 319 142-1, table 1: no signing-time in a PDF's signature. */
    private static final class WithoutTime extends DefaultSignedAttributeTableGenerator {

        WithoutTime(AttributeTable own) {
            super(own);
        }

        // The overridden method has these raw types.
        @Override
        @SuppressWarnings({"rawtypes", "unchecked"})
        protected Hashtable createStandardAttributeTable(Map parameters) {
            Hashtable table = super.createStandardAttributeTable(parameters);
            table.remove(CMSAttributes.signingTime);
            return table;
        }
    }

    private Optional<CMSSignedData> stamped(CMSSignedData signed, TimeStampAuthority clock) throws IOException {
        SignerInformation only = signed.getSignerInfos().getSigners().iterator().next();
        try {
            ASN1EncodableVector unsigned = new ASN1EncodableVector();
            unsigned.add(new Attribute(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
                    new DERSet(ASN1Primitive.fromByteArray(clock.stamp(only.getSignature()).getEncoded()))));
            SignerInformation stamped = SignerInformation.replaceUnsignedAttributes(only, new AttributeTable(unsigned));
            return Optional.of(CMSSignedData.replaceSigners(signed, new SignerInformationStore(List.of(stamped))));
        } catch (IOException e) {
            away.said(e);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while waiting for the time stamp");
        }
    }

    /** Hands the content on in pieces, however long it is. */
    private record Streamed(InputStream content) implements CMSTypedData {

        @Override
        public ASN1ObjectIdentifier getContentType() {
            return PKCSObjectIdentifiers.data;
        }

        @Override
        public void write(OutputStream out) throws IOException {
            content.transferTo(out);
        }

        @Override
        public Object getContent() {
            return content;
        }
    }
}
