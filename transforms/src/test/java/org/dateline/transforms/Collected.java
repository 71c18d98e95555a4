package org.dateline.transforms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;

/** What a collection held after the pipeline ran on the direct runner, in this machine's memory. */
final class Collected<T> {
  private static final Map<Long, Queue<Object>> ALL = new ConcurrentHashMap<>();
  private static final AtomicLong NEXT = new AtomicLong();

  private final long number = NEXT.incrementAndGet();

  private Collected() {
    ALL.put(number, new ConcurrentLinkedQueue<>());
  }

  static <T> Collected<T> of(PCollection<T> collection) {
    Collected<T> collected = new Collected<>();
    collection.apply("Collect" + collected.number, ParDo.of(new CollectFn<>(collected.number)));
    return collected;
  }

  /** The elements in no order. */
  @SuppressWarnings("unchecked") // only elements of the collection were put there
  List<T> elements() {
    return new ArrayList<>((Queue<T>) ALL.getOrDefault(number, new ConcurrentLinkedQueue<>()));
  }

  static final class CollectFn<T> extends DoFn<T, Void> {
    private static final long serialVersionUID = 1L;

    private final long number;

    CollectFn(long number) {
      this.number = number;
    }

    @ProcessElement
    public void process(@Element T element) {
      ALL.getOrDefault(number, new ConcurrentLinkedQueue<>()).add(element);
    }
  }
}
