package vn.motcua.device.escl;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * An element of a scanner's answer. Elements are found by their local names: makers differ in prefixes, and some in which of
 * the two namespaces an element is in.
 */
final class EsclXml {

    private final Element element;

    private EsclXml(Element element) {
        this.element = element;
    }

    /**
     * Reads a document that may not name anything outside itself.
     *
     * @param bytes with or without white space before the declaration, which some devices send
     * @throws IOException when it is no XML or has a document type
     */
    static EsclXml parse(byte[] bytes) throws IOException {
        int start = 0;
        while (start < bytes.length && bytes[start] >= 0 && bytes[start] <= ' ') {
            start++;
        }
        try {
            return new EsclXml(builder().parse(new ByteArrayInputStream(bytes, start, bytes.length - start)).getDocumentElement());
        } catch (SAXException e) {
            throw new IOException("not the XML that was expected: " + e.getMessage(), e);
        }
    }

    private static DocumentBuilder builder() {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            // A scanner is a computer of somebody else: no entity of its making is looked up here.
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setNamespaceAware(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Silent());
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's XML parser does not know how to be careful", e);
        }
    }

    /** The parser would write to the console otherwise. */
    private static final class Silent extends DefaultHandler {
        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }

    /** The first element of this name below this one, at any depth. */
    Optional<EsclXml> first(String name) {
        return all(name).stream().findFirst();
    }

    /** All elements of this name below this one, in document order. */
    List<EsclXml> all(String name) {
        var nodes = element.getElementsByTagNameNS("*", name);
        List<EsclXml> found = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            Node node = nodes.item(i);
            found.add(new EsclXml((Element) node));
        }
        return found;
    }

    String text() {
        return element.getTextContent().strip();
    }

    /** The text of the first element of this name; empty when there is none. */
    String text(String name) {
        return first(name).map(EsclXml::text).orElse("");
    }

    /** @param otherwise when there is none or it is no whole number */
    int number(String name, int otherwise) {
        String text = text(name);
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : otherwise;
    }
}
