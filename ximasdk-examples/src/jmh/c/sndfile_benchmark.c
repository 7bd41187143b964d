/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What libsndfile takes in process: a file of mu-law to linear samples, or to a file of 16 bits.
 *
 *   sndfile_benchmark decode IN WARM-UP TIMES
 *   sndfile_benchmark file IN WARM-UP TIMES OUT
 *
 * Prints how long each took, in nanoseconds, but for those to warm up.
 */
#include <sndfile.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define FRAMES 32768

static short samples[FRAMES * 2];

static void fail(const char *what) {
  fprintf(stderr, "%s: %s\n", what, sf_strerror(NULL));
  exit(1);
}

static long long nanos(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000000000LL + now.tv_nsec;
}

static long long once(const char *in, const char *out) {
  SF_INFO info;
  SNDFILE *source;
  SNDFILE *target = NULL;
  sf_count_t count;
  long long sum = 0;
  memset(&info, 0, sizeof info);
  source = sf_open(in, SFM_READ, &info);
  if (source == NULL || info.channels != 2) {
    fail(in);
  }
  if (out != NULL) {
    info.format = SF_FORMAT_WAV | SF_FORMAT_PCM_16;
    target = sf_open(out, SFM_WRITE, &info);
    if (target == NULL) {
      fail(out);
    }
  }
  while ((count = sf_readf_short(source, samples, FRAMES)) > 0) {
    sum += samples[0];
    if (target != NULL && sf_writef_short(target, samples, count) != count) {
      fail(out);
    }
  }
  sf_close(source);
  if (target != NULL) {
    sf_close(target);
  }
  return sum;
}

int main(int argc, char **argv) {
  const char *out = argc > 5 ? argv[5] : NULL;
  int warm_up;
  int i;
  long long sum = 0;
  if (argc < 5) {
    return 2;
  }
  warm_up = atoi(argv[3]);
  for (i = 0; i < warm_up + atoi(argv[4]); i++) {
    long long start = nanos();
    sum += once(argv[2], out);
    if (i >= warm_up) {
      printf("%lld\n", nanos() - start);
    }
  }
  /* So that nothing of it can be left out. */
  fputs(sum == 42 ? " " : "", stderr);
  return 0;
}
