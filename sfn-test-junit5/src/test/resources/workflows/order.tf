StartAt: Done
States:
  Done: {Type: Pass, End: true}
