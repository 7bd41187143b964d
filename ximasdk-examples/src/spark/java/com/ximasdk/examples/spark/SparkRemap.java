// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.spark;

import com.ximasdk.examples.cli.UsageException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.Optional;
import scala.Tuple2;

/**
 * Maps and measures the recordings of an import again, on all processors of this machine or on a
 * cluster. The rows are in the files of a directory, whose contents one after the other are what
 * {@link PlainRemap} writes.
 */
public final class SparkRemap {
  /** So many pieces a processor, since recordings are not equally long. */
  private static final int PIECES = 4;

  /** Where Hadoop's names of files are more than names. */
  private static final Pattern PATTERN = Pattern.compile("[,{}\\[\\]*?\\\\]");

  private SparkRemap() {}

  /**
   * Runs the program.
   *
   * @param arguments the folder, the directory for the rows, and the zone
   */
  public static void main(String... arguments) {
    int exitCode = Run.of(SparkRemap::run, arguments);
    // On a cluster, an end by System.exit would count as a failure.
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  static Result run(Request request) {
    refusePatterns(request.folder());
    refusePatterns(request.out());
    SparkConf settings =
        new SparkConf().setAppName("remap").setIfMissing("spark.master", "local[*]");
    try (JavaSparkContext spark = new JavaSparkContext(settings)) {
      JavaRDD<SourceLine> imported =
          lines(spark, request.folder().resolve(ImportedLine.FILE))
              .map(line -> ImportedLine.read(line._2() + 1, line._1()));
      JavaRDD<SourceLine> listed =
          request.hasList()
              ? lines(spark, request.folder().resolve(ListedLine.FILE))
                  .map(line -> ListedLine.read(line._2() + 1, line._1()))
              : spark.emptyRDD();
      RowMaker maker = request.rowMaker();
      // Ordered first, since finding the order looks at some of what is ordered: not at audio.
      work(imported, listed)
          .mapToPair(work -> new Tuple2<>(work.line().key(), work))
          .sortByKey(true, spark.defaultParallelism() * PIECES)
          .values()
          .map(maker::row)
          .saveAsTextFile(location(request.out()));
      return result(spark.textFile(location(request.out())));
    }
  }

  private static void refusePatterns(Path path) {
    if (PATTERN.matcher(path.toString()).find()) {
      throw new UsageException(
          List.of(
              path
                  + " has one of , { } [ ] * ? \\ in its name, which Spark reads as a pattern."
                  + " Take another name; a link will do."));
    }
  }

  /** What a row is made of, for each recording and each line that tells of none. */
  private static JavaRDD<Work> work(JavaRDD<SourceLine> imported, JavaRDD<SourceLine> listed) {
    JavaPairRDD<String, SourceLine> rows =
        imported
            .union(listed.filter(line -> !line.isReadable()))
            .mapToPair(line -> new Tuple2<>(line.key(), line))
            .reduceByKey(SourceLine::later)
            .values()
            .keyBy(SourceLine::call);
    JavaPairRDD<String, Iterable<SourceLine>> calls =
        listed.filter(SourceLine::isReadable).groupBy(SourceLine::call);
    return rows.leftOuterJoin(calls).values().map(row -> new Work(row._1(), copy(row._2())));
  }

  private static List<SourceLine> copy(Optional<Iterable<SourceLine>> call) {
    List<SourceLine> copy = new ArrayList<>();
    if (call.isPresent()) {
      call.get().forEach(copy::add);
    }
    return copy;
  }

  /** The lines of a file that are not blank, each with its number from 0. */
  private static JavaPairRDD<String, Long> lines(JavaSparkContext spark, Path file) {
    return spark.textFile(location(file)).zipWithIndex().filter(line -> !line._1().isBlank());
  }

  /** As Spark wants it: of this file system, whatever the cluster's own is, with blanks as such. */
  private static String location(Path file) {
    return new org.apache.hadoop.fs.Path(file.toUri()).toString();
  }

  /** Of what was written, since a piece that was lost is made again. */
  private static Result result(JavaRDD<String> rows) {
    JavaRDD<Boolean> whole = rows.map(RowMaker::isWhole);
    long all = whole.count();
    return new Result(all, all - whole.filter(one -> one).count());
  }
}
