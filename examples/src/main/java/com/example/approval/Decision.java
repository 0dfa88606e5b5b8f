package com.example.approval;

/** Yes or no, and who said so. */
public record Decision(boolean approved, String by) {}
