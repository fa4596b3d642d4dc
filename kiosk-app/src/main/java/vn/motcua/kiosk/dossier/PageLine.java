package vn.motcua.kiosk.dossier;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.motcua.envelope.DataKey;

/** A kept page, or how far the visit had come, as a line of the visit's journal. */
final class PageLine {

    private static final ObjectMapper JSON = new ObjectMapper();

    private PageLine() {
    }

    static String of(String id, Sheet sheet) {
        ObjectNode line = JSON.createObjectNode().put("page", id).put("profile", sheet.profile().name()).put("width", sheet.width())
                .put("height", sheet.height()).put("dpi", sheet.dotsPerInch()).put("sha256", sheet.sha256());
        ArrayNode layers = line.putArray("layers");
        sheet.layers().forEach(layer -> layers.add(layer instanceof Sheet.Picture picture ? picture(picture) : ink((Sheet.Ink) layer)));
        return line.toString();
    }

    private static ObjectNode picture(Sheet.Picture picture) {
        return JSON.createObjectNode().put("jpeg", picture.jpeg().name()).put("left", picture.left()).put("top", picture.top())
                .put("width", picture.width()).put("height", picture.height()).put("degrees", picture.degrees());
    }

    private static ObjectNode ink(Sheet.Ink ink) {
        ObjectNode node = JSON.createObjectNode().put("jbig2", ink.jbig2().name()).put("rgb", ink.rgb());
        ink.colours().ifPresent(colours -> node.put("colours", colours.name()));
        return node;
    }

    static String of(KeptVisit visit) {
        ObjectNode line = JSON.createObjectNode().put("procedure", visit.procedureCode());
        ArrayNode documents = line.putArray("documents");
        for (KeptVisit.Document document : visit.documents()) {
            ObjectNode node = documents.addObject().put("finished", document.finished()).put("missing", document.missing());
            ArrayNode pages = node.putArray("pages");
            document.pages().forEach(page -> pages.addObject().put("id", page.id()).put("preview", page.preview())
                    .put("turns", page.quarterTurns()).put("concern", page.concern().name()));
        }
        return line.toString();
    }

    /** What a line tells of. @param page empty for a line about the visit */
    record Told(Optional<String> page, Optional<Sheet> sheet, Optional<KeptVisit> visit) {
    }

    static Told read(String line, Path folder, DataKey key) throws IOException {
        try {
            JsonNode node = JSON.readTree(line);
            return node.has("page")
                    ? new Told(Optional.of(node.get("page").asText()), Optional.of(sheet(node, folder, key)), Optional.empty())
                    : new Told(Optional.empty(), Optional.empty(), Optional.of(visit(node)));
        } catch (JsonProcessingException | RuntimeException e) {
            throw new IOException("a line of the visit's journal is of another version", e);
        }
    }

    private static Sheet sheet(JsonNode node, Path folder, DataKey key) {
        List<Sheet.Layer> layers = new ArrayList<>();
        for (JsonNode layer : node.get("layers")) {
            layers.add(layer.has("jpeg")
                    ? new Sheet.Picture(new KeptFile(folder.resolve(layer.get("jpeg").asText()), key), layer.get("left").asDouble(),
                            layer.get("top").asDouble(), layer.get("width").asDouble(), layer.get("height").asDouble(),
                            layer.get("degrees").asDouble())
                    : new Sheet.Ink(new KeptFile(folder.resolve(layer.get("jbig2").asText()), key),
                            Optional.ofNullable(layer.get("colours")).map(name -> new KeptFile(folder.resolve(name.asText()), key)),
                            layer.get("rgb").asInt()));
        }
        return new Sheet(Profile.valueOf(node.get("profile").asText()), node.get("width").asInt(), node.get("height").asInt(),
                node.get("dpi").asInt(), layers, node.get("sha256").asText());
    }

    private static KeptVisit visit(JsonNode node) {
        List<KeptVisit.Document> documents = new ArrayList<>();
        for (JsonNode document : node.get("documents")) {
            List<Page> pages = new ArrayList<>();
            document.get("pages").forEach(page -> pages.add(new Page(page.get("id").asText(), page.get("preview").asText(),
                    page.get("turns").asInt(), Page.Concern.valueOf(page.get("concern").asText()))));
            documents.add(new KeptVisit.Document(pages, document.get("finished").asBoolean(), document.get("missing").asBoolean()));
        }
        return new KeptVisit(node.get("procedure").asText(), documents);
    }
}
