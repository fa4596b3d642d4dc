package vn.motcua.kiosk.dossier;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Optional;
import java.util.TimeZone;

import javax.xml.transform.TransformerException;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.schema.AdobePDFSchema;
import org.apache.xmpbox.schema.DublinCoreSchema;
import org.apache.xmpbox.schema.PDFAIdentificationSchema;
import org.apache.xmpbox.schema.XMPBasicSchema;
import org.apache.xmpbox.type.BadFieldValueException;
import org.apache.xmpbox.xml.XmpSerializer;

/**
 * What makes a PDF one for the archive (PDF/A-2b, ISO 19005-2): the meaning of its colours, and a description of itself. Each
 * page is named by the SHA-256 of its layers, so that a later doubt about a page can be settled.
 */
final class ArchivalMark {

    private static final String SRGB = "sRGB IEC61966-2.1";
    private static final String CREATOR = "Một Cửa Kiosk";
    private static final String PRODUCER = "Apache PDFBox";

    private final DossierContents contents;

    ArchivalMark(DossierContents contents) {
        this.contents = contents;
    }

    void put(PDDocument document) throws IOException {
        document.setVersion(1.7f);
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        catalog.setLanguage("vi-VN");
        catalog.addOutputIntent(srgb(document));
        catalog.setMetadata(new PDMetadata(document, new ByteArrayInputStream(described())));
        describe(document.getDocumentInformation());
        // The file's identifier is made of this and of the description above, not of the clock: same pages, same bytes.
        document.setDocumentId(0L);
    }

    private static PDOutputIntent srgb(PDDocument document) throws IOException {
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        PDOutputIntent intent = new PDOutputIntent(document, new ByteArrayInputStream(profile));
        intent.setInfo(SRGB);
        intent.setOutputCondition(SRGB);
        intent.setOutputConditionIdentifier(SRGB);
        intent.setRegistryName("http://www.color.org");
        return intent;
    }

    private void describe(PDDocumentInformation information) {
        if (!contents.title().isEmpty()) {
            information.setTitle(contents.title());
        }
        information.setCreator(CREATOR);
        information.setProducer(PRODUCER);
        made().ifPresent(time -> {
            information.setCreationDate(time);
            information.setModificationDate(time);
        });
    }

    private Optional<Calendar> made() {
        return contents.made().map(made -> {
            Calendar time = GregorianCalendar.from(made.atZone(ZoneOffset.UTC));
            time.setTimeZone(TimeZone.getTimeZone("UTC"));
            return time;
        });
    }

    private byte[] described() throws IOException {
        XMPMetadata xmp = XMPMetadata.createXMPMetadata();
        identify(xmp.createAndAddPDFAIdentificationSchema());
        name(xmp.createAndAddDublinCoreSchema());
        AdobePDFSchema pdf = xmp.createAndAddAdobePDFSchema();
        pdf.setProducer(PRODUCER);
        XMPBasicSchema basic = xmp.createAndAddXMPBasicSchema();
        date(basic);
        namePages(basic);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new XmpSerializer().serialize(xmp, bytes, true);
        } catch (TransformerException e) {
            throw new IllegalStateException("the description cannot be written", e);
        }
        return bytes.toByteArray();
    }

    private static void identify(PDFAIdentificationSchema archival) {
        archival.setPart(2);
        try {
            archival.setConformance("B");
        } catch (BadFieldValueException e) {
            throw new IllegalStateException("B is a level of PDF/A-2", e);
        }
    }

    private void name(DublinCoreSchema dublin) {
        if (!contents.title().isEmpty()) {
            dublin.setTitle(contents.title());
        }
        if (!contents.procedureCode().isEmpty()) {
            dublin.addSubject(contents.procedureCode());
        }
        if (!contents.kiosk().isEmpty()) {
            dublin.setSource(contents.kiosk());
        }
        contents.parts().stream().map(DossierContents.Part::name).filter(name -> !name.isEmpty()).forEach(dublin::addSubject);
    }

    private void date(XMPBasicSchema basic) {
        basic.setCreatorTool(CREATOR);
        made().ifPresent(time -> {
            basic.setCreateDate(time);
            basic.setModifyDate(time);
        });
    }

    private void namePages(XMPBasicSchema basic) {
        int number = 0;
        for (DossierContents.Part part : contents.parts()) {
            for (DossierContents.Leaf leaf : part.leaves()) {
                basic.addIdentifier("page-" + ++number + " sha256:" + leaf.sheet().sha256());
            }
        }
    }
}
