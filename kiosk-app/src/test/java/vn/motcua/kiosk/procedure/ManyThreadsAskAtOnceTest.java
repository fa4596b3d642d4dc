package vn.motcua.kiosk.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;

class ManyThreadsAskAtOnceTest {

    @Test
    void eachGetsItsOwnAnswer() throws InterruptedException, ExecutionException {
        List<String> queries = List.of("khai sinh", "dangkykethon", "sổ đỏ", "ddawng kys tamj trus", "gplx", "chung thuc ban sao");
        List<List<String>> alone = queries.stream().map(Shipped::find).toList();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<String>>> answers = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                String query = queries.get(i % queries.size());
                answers.add(threads.submit(() -> Shipped.find(query)));
            }
            for (int i = 0; i < answers.size(); i++) {
                assertEquals(alone.get(i % queries.size()), answers.get(i).get());
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
