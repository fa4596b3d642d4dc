package com.example.lineprinter;

import java.util.ArrayList;
import java.util.List;

import vn.motcua.device.PrintDocument;

/** The words of a paper's parts, wrapped at the printer's width. */
final class Lines {

    private Lines() {
    }

    static List<String> of(PrintDocument.Part part, int columns) {
        List<String> lines = new ArrayList<>();
        if (part instanceof PrintDocument.Text text) {
            wrap(text.text(), columns, lines);
        } else if (part instanceof PrintDocument.BigText big) {
            wrap("*** " + big.text() + " ***", columns, lines);
        } else if (part instanceof PrintDocument.Band band) {
            wrap(band.caption() + ": " + band.text(), columns, lines);
        } else if (part instanceof PrintDocument.Box box) {
            box.lines().forEach(line -> wrap(line, columns, lines));
        } else if (part instanceof PrintDocument.Fact fact) {
            wrap(fact.label() + ": " + fact.value(), columns, lines);
        } else if (part instanceof PrintDocument.Columns facts) {
            facts.facts().forEach(fact -> wrap(fact.label() + ": " + fact.value(), columns, lines));
        } else if (part instanceof PrintDocument.Code code) {
            wrap(code.caption(), columns, lines);
            wrap(code.content(), columns, lines);
        } else if (part instanceof PrintDocument.Rule) {
            lines.add("-".repeat(columns));
        }
        return lines;
    }

    private static void wrap(String text, int columns, List<String> lines) {
        for (String paragraph : text.split("\n")) {
            StringBuilder line = new StringBuilder();
            for (String word : paragraph.split(" ")) {
                if (line.length() > 0 && line.length() + 1 + word.length() > columns) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.length() > 0 ? " " : "").append(word);
            }
            lines.add(line.toString());
        }
    }
}
